import remarkFrontmatter from 'remark-frontmatter';
import remarkMdx from 'remark-mdx';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { expect, test } from 'vitest';
import type { Block } from '../../src/article/article-schema.ts';
import { testArticle } from '../output/test-article.ts';
import { articleToMdast } from './article-to-mdast.ts';
import { articleToMdx } from './article-to-mdx.ts';
import { fc } from '../test/fast-check.ts';

const text = fc.oneof(
  fc.string({
    unit: fc.constantFrom(...'аәб AI19 .,:?()«»’\'"–-+*_`#&<>{}[]|~=!\\/%№•\u00A0\u0301😀'),
    minLength: 1,
    maxLength: 12,
  }),
  fc.constantFrom('import a', '1. а', '- а', '+ а', 'а\nб', 'а\n  б', 'http://a.kz', '&amp;', 'Қасым-Жомарт Тоқаев.'),
);
const block = fc.oneof(
  fc.record({
    type: fc.constantFrom('paragraph', 'subhead', 'quote'),
    text,
    marker: fc.option(text, { nil: undefined }),
    lang: fc.constantFrom(undefined, 'ru'),
  }),
  fc.record({ type: fc.constant('list'), items: fc.array(text, { minLength: 1, maxLength: 3 }), mark: text }),
);
const toBlock = (draft: typeof block extends fc.Arbitrary<infer T> ? T : never, index: number): Block => {
  const base = { anchor: `p-${index}`, at: [0, 1] satisfies [number, number] };
  if ('items' in draft)
    return { type: 'list', items: draft.items, markers: draft.items.map(() => draft.mark), ...base };
  const { type, text, marker, lang } = draft;
  return {
    type: type === 'subhead' || type === 'quote' ? type : 'paragraph',
    text,
    ...(marker !== undefined && { marker }),
    ...(lang !== undefined && { lang }),
    ...base,
  };
};

/** As `articleToMdx` has it, for the whole page at once. */
const processor = unified()
  .use(remarkStringify, { bullet: '-', resourceLink: true })
  .use(remarkFrontmatter, 'yaml')
  .use(remarkMdx, { printWidth: Infinity });

test('a page is what remark writes of its tree, however much of it is written without', () => {
  fc.assert(
    fc.property(fc.array(block, { maxLength: 5 }), (drafts) => {
      const article = testArticle('a', { title: 'А: "б"' }, drafts.map(toBlock));
      expect(articleToMdx(article)).toBe(processor.stringify(articleToMdast(article)));
    }),
    { numRuns: 3000 },
  );
});
