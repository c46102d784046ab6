import { describe, expect, it } from 'vitest';
import { articleSections } from './article-words.ts';
import { firstPlace, placesOf } from './places.ts';
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

const fieldsOf = (text: ArticleText) => articleSections(text, 1).map(({ field, first }) => [field, first]);

describe('the sections of an article', () => {
  it('number words field by field, in reading order', () => {
    expect(fieldsOf(article)).toEqual([
      ['title', 0],
      ['head', firstPlace('head', 1)],
      ['lead', firstPlace('lead', 1)],
      ['subheads', firstPlace('subheads', 1)],
      ['body', firstPlace('lead', 1) + placesOf(3)],
    ]);
  });

  it('count a title that was made from the lead only where it stands', () => {
    expect(fieldsOf({ ...article, titleIsLead: true })[0]?.[0]).toBe('head');
  });

  it('have no lead but in the first slice', () => {
    expect(articleSections(article, 2).map(({ field }) => field)).not.toContain('lead');
  });

  it('keep their numbers when a word is put into a block before them', () => {
    const [lead, ...others] = article.blocks;
    const longer = { anchor: 'p-1', text: `Кеше ${lead?.text}` };
    expect(fieldsOf({ ...article, blocks: [longer, ...others] })).toEqual(fieldsOf(article));
  });

  it('number no more words of a field than it has room for', () => {
    const [section] = articleSections({ ...article, title: 'сөз '.repeat(600) }, 1);
    expect(section?.words.length).toBe(512);
  });
});
