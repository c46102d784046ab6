import { describe, expect, it } from 'vitest';
import { articleSections } from './article-words.ts';
import type { ArticleText } from './search-index.ts';

const article: ArticleText = {
  seed: '003.txt',
  url: 'kk/sammit.html',
  lang: 'kk',
  title: 'Саммит аяқталды',
  head: ['Саясат'],
  blocks: [
    { anchor: 'p-1', text: 'Саммит Токиода аяқталды.' },
    { anchor: 'p-2', text: 'Қорытынды', subhead: true },
    { anchor: 'p-3', text: 'Келесі саммит Астанада.' },
  ],
};

const fieldsOf = (text: ArticleText) => articleSections(text).map(({ field, first }) => [field, first]);

describe('the sections of an article', () => {
  it('number words field by field: title, head, subheads, lead, the rest', () => {
    expect(fieldsOf(article)).toEqual([
      ['title', 0],
      ['head', 2],
      ['subheads', 3],
      ['lead', 4],
      ['body', 7],
    ]);
  });

  it('count a title that was made from the lead only where it stands', () => {
    expect(fieldsOf({ ...article, titleIsLead: true })[0]).toEqual(['head', 0]);
  });
});
