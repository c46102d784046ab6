import { expect, test } from 'vitest';
import type { Article, Block } from '../../src/article/article-schema.ts';
import { readArticle } from '../../src/article/read-article.ts';
import { readBody } from '../../src/article/read-body.ts';
import { renderBody } from '../../src/article/render-body.ts';
import { readings } from '../../src/languages/readings.ts';
import { testArticle } from '../output/test-article.ts';
import { fc } from '../test/fast-check.ts';

const bodyOf = (article: Article): string => renderBody(article.blocks);

const words = fc.string({
  unit: fc.constantFrom(...'аеёжщцъьэяіңўғҳАЕЁЩІЎ aIw<>&"\'’-. ', '\n', '&amp;', 'объект', '</p>', 'ШАҲАР'),
  minLength: 1,
  maxLength: 30,
});
/** A line is neither blank nor made so: a sign that Latin letters have none for stands in a word. */
const text = words.map((value) =>
  value
    .split('\n')
    .map((line) => `а${line.trim()}`)
    .join('\n'),
);
const speaker = text.map((value) => `${value.replace(/\s/g, ' ')}: `);
const base = { lang: fc.constantFrom(undefined, undefined, 'ru', 'en') };
const blocks: fc.Arbitrary<readonly Block[]> = fc
  .array(
    fc.oneof(
      fc.record({
        type: fc.constantFrom('paragraph', 'question'),
        text,
        marker: fc.option(speaker, { nil: undefined }),
        ...base,
      }),
      fc.record({ type: fc.constant('list'), items: fc.array(text, { minLength: 1, maxLength: 3 }), ...base }),
    ),
    { minLength: 1, maxLength: 4 },
  )
  .map((drafts) =>
    drafts.map((draft, index): Block => {
      const { lang } = draft;
      const common = { anchor: `p-${index}`, at: [0, 1] as [number, number], ...(lang !== undefined && { lang }) };
      if ('items' in draft)
        return { type: 'list', items: draft.items, markers: draft.items.map(() => 'б) '), ...common };
      const { text, marker } = draft;
      const type = draft.type === 'question' ? 'question' : 'paragraph';
      return { type, text, ...(marker !== undefined && { marker }), ...common };
    }),
  );

test.each(readings)('a body read in $tag is the body of the read article', (reading) => {
  fc.assert(
    fc.property(blocks, (own) => {
      const article = testArticle('a', { lang: reading.of }, own);
      expect(readBody(bodyOf(article), reading)).toBe(bodyOf(readArticle(article, reading)));
    }),
    { numRuns: 300 },
  );
});
