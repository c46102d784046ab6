// What stands in a page is what Astro's own functions would have put there.
import * as astro from 'astro/runtime/server/index.js';
import { expect, test } from 'vitest';
import * as own from './text-runtime.ts';

type Runtime = Pick<typeof own, 'render' | 'addAttribute' | 'spreadAttributes' | 'unescapeHTML' | 'renderComponent'>;

/** The page that Astro makes of a template, whosever it is. */
const pageOf = async (template: unknown): Promise<string> => {
  const result = { _metadata: { templateDepth: 0 }, clientDirectives: new Map(), componentMetadata: new Map() };
  return String(await astro.renderSlotToString(result as never, template as never));
};

const expectSame = async (make: (runtime: Runtime) => unknown): Promise<void> => {
  const expected = await pageOf(make(astro as unknown as Runtime)); // with types of its own
  expect(await pageOf(make(own))).toBe(expected);
};

const values: readonly (readonly [name: string, make: () => unknown])[] = [
  ['text', () => `<b title="x">Ғ & 'ә'</b>`],
  ['an empty text', () => ''],
  ['nothing', () => undefined],
  ['null', () => null],
  ['true', () => true],
  ['false', () => false],
  ['zero', () => 0],
  ['a number', () => 1.5],
  ['what is no number', () => NaN],
  ['nested lists', () => ['<', [0, false, ['&', null]], 'x']],
  ['a promise', () => Promise.resolve('<')],
  ['a list with a promise', () => ['<', Promise.resolve('&'), '>']],
  ['a function', () => () => '<'],
  ['a set', () => new Set(['<', 'x'])],
  ['HTML of Astro', () => astro.markHTMLString('<i>')],
];

test.each(values)('a template shows %s as Astro does, at any depth', async (_, make) => {
  await expectSame(({ render }) => render`<p>${make()}</p>`);
  await expectSame(({ render }) => render`<p>${[render`<b>${make()}</b>`, make()]}${render`${make()}`}</p>`);
});

const names = ['href', 'class', 'class:list', 'style', 'open', 'hidden', 'download', 'popover', 'data-a', 'a b'];
const attributes = ['x', '', 'a "b" & <c>', true, false, 0, 7, null, undefined, ['a', 'b'], { a: true }];

test.each(names)('an attribute named %s is what Astro makes of it', async (name) => {
  for (const value of attributes) {
    for (const tag of ['a', 'own-element']) {
      await expectSame(({ render, addAttribute }) => render`<a${addAttribute(value, name, true, tag)}>`);
      await expectSame(
        ({ render, spreadAttributes }) => render`<a${spreadAttributes({ lang: 'kk', [name]: value }, tag)}>`,
      );
    }
  }
  await expectSame(
    ({ render, spreadAttributes }) => render`<a${spreadAttributes({ [name]: 'x' }, 'a', { class: 's' })}>`,
  );
});

test('set:html is left as it is', async () => {
  for (const value of ['<b>', '', undefined, Promise.resolve('<i>')]) {
    await expectSame(({ render, unescapeHTML }) => render`<p>${unescapeHTML(value)}</p>`);
  }
});

test('components and what stands in their slots are what Astro makes of them', async () => {
  const result = { clientDirectives: new Map(), componentMetadata: new Map(), _metadata: {} } as never;
  for (const wait of [false, true]) {
    await expectSame((runtime) => {
      const frame = (_: unknown, { title }: { title: string }, slots: Record<string, never>): unknown =>
        runtime.render`<h1>${title}</h1>${own.renderSlot(result, slots['default'], () => 'nothing')}`;
      const Frame = astro.createComponent(
        (wait ? async (...all: Parameters<typeof frame>) => frame(...all) : frame) as never,
        'Frame.astro',
      );
      const put = (slots: astro.ComponentSlots): unknown =>
        runtime.renderComponent(result, 'Frame', Frame, { title: '<' }, slots);
      return runtime.render`${put({ default: () => runtime.render`<p>${'&'}</p>` as never })}${put({})}`;
    });
  }
});
