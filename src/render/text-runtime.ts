// What Astro's compiler makes of a component calls these functions. Astro's own hand a page on piece by piece, while later
// pieces are still made; a build wants it whole, and the pieces were a fifth of its time. Here a template becomes text at
// once where all that stands in it is known. All else, such as promises and functions, is left to Astro, which takes that
// text for HTML of its own.
//
// scripts/run-astro.ts puts this module in the place of `astro/compiler-runtime`, whose names are public here;
// rendered-pages.site.test.ts holds the two together, byte for byte.
import * as astro from 'astro/runtime/server/index.js';

export * from 'astro/runtime/server/index.js';

/** Text that is HTML already. */
class Html {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
  /** How Astro knows HTML from text. */
  get [Symbol.for('astro:html-string')](): true {
    return true;
  }
  toString(): string {
    return this.text;
  }
}

/** @returns What a template's expression is in the page; undefined where only Astro knows. */
const textOf = (value: unknown): string | undefined => {
  if (typeof value === 'string') return astro.escapeHTML(value);
  if (value instanceof Html) return value.text;
  if (typeof value === 'number') return Number.isNaN(value) ? '' : String(value);
  if (!value) return '';
  if (!Array.isArray(value)) return undefined;
  let text = '';
  for (const item of value) {
    const piece = textOf(item);
    if (piece === undefined) return undefined;
    text += piece;
  }
  return text;
};

/**
 * The text of a template.
 * @public
 */
export const render = (parts: TemplateStringsArray, ...values: unknown[]): unknown => {
  let text = parts[0] ?? '';
  for (const [index, value] of values.entries()) {
    const piece = textOf(value);
    if (piece === undefined) return astro.render(parts, ...values);
    text += piece + (parts[index + 1] ?? '');
  }
  return new Html(text);
};

/** Whether Astro does nothing with a component but call it. */
const isPlain = (component: astro.AstroComponentFactory, props: object): boolean =>
  component.isAstroComponentFactory === true &&
  component.propagation === undefined &&
  !('class:list' in props || 'server:component-directive' in props);

/**
 * What a component is in the page.
 * @public
 */
export const renderComponent = (
  result: never,
  name: string,
  component: astro.AstroComponentFactory,
  props: Record<string | number, unknown>,
  slots: astro.ComponentSlots = {},
): unknown => {
  if (isPlain(component, props)) return component(result, props, slots);
  if (component === (astro.Fragment as unknown)) return slots['default']?.(result);
  return astro.renderComponent(result, name, component, props, slots);
};

/**
 * What was put into a slot, else what stands there otherwise.
 * @public
 */
export const renderSlot = (result: unknown, slotted: unknown, otherwise: unknown): unknown => {
  const slot = slotted || otherwise;
  return typeof slot === 'function' ? slot(result) : slot;
};

/**
 * Nothing: styles are put into the head of the finished page, see render-routes.ts.
 * @public
 */
export const renderHead = (): string => '';

/**
 * The same, where a page may have no head of its own.
 * @public
 */
export const maybeRenderHead = (): string => '';

/** Attributes that stand in the page as they are named, as Astro has them: not `class:list`, nor those without a value. */
const plainNames = new Map<string, boolean>();
const isPlainName = (name: string): boolean => {
  let isPlain = plainNames.get(name);
  if (isPlain === undefined) {
    isPlain = String(astro.addAttribute('value', name)) === ` ${name}="value"`;
    plainNames.set(name, isPlain);
  }
  return isPlain;
};

const attributeText = (value: unknown, name: string, isEscaped: boolean, tag: string): string =>
  typeof value === 'string' && value !== '' && isPlainName(name) && !/[&"]/.test(value)
    ? ` ${name}="${value}"`
    : String(astro.addAttribute(value, name, isEscaped, tag));

/**
 * An attribute, a space before it.
 * @public
 */
export const addAttribute = (value: unknown, name: string, isEscaped = true, tag = ''): Html | '' =>
  value === undefined ? '' : new Html(attributeText(value, name, isEscaped, tag));

/**
 * Attributes, a space before each.
 * @public
 */
export const spreadAttributes = (values: object = {}, tag = '', scope: { readonly class?: string } = {}): unknown => {
  if (scope.class) return astro.spreadAttributes(values, tag, scope);
  let text = '';
  for (const [name, value] of Object.entries(values)) text += attributeText(value, name, true, tag);
  return new Html(text);
};

/**
 * What `set:html` puts into the page.
 * @public
 */
export const unescapeHTML = (value: unknown): unknown =>
  typeof value === 'string' ? new Html(value) : astro.unescapeHTML(value);
