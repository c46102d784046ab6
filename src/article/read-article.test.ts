import { expect, test } from 'vitest';
import { findReading } from '../languages/readings.ts';
import type { Article, Block } from './article-schema.ts';
import { readArticle } from './read-article.ts';

const reading = findReading('uz-Latn') ?? expect.fail('There is no Uzbek in Latin letters.');

const block = (more: Partial<Block> & Pick<Block, 'type'>): Block =>
  // A test's own block, whole when `more` has its text.
  ({ anchor: 'p-k3m9x2', at: [0, 1], ...more }) as Block;

const article: Article = {
  frontmatter: {
    id: 'k3m9x2',
    title: 'Ўзбекистон ва KOICA ҳамкорлиги',
    titleFrom: 'seed',
    lang: 'uz-Cyrl',
    dir: 'ltr',
    category: 'Сиёсат',
    authors: ['Каримов, Шерзод'],
    dateline: { place: 'ТОШКЕНТ', agency: 'Дунё' },
    caption: 'Суратда: учрашув',
    description: 'Учрашув ҳақида',
    summary: { kk: 'Кездесу туралы', 'uz-Cyrl': 'Учрашув ҳақида', en: 'On the meeting' },
    source: { name: 'Халқ сўзи', url: 'https://xs.uz/янгилик' },
    slug: 'ozbekiston-va-koica-hamkorligi',
    words: 4,
    readingMinutes: 1,
    seed: 'а.txt',
    seedSha256: '0'.repeat(64),
  },
  blocks: [
    block({ type: 'paragraph', text: 'Шаҳар ҳақида MEXT хабар берди.' }),
    block({ type: 'quote', text: 'Встреча прошла хорошо.', lang: 'ru' }),
    block({ type: 'question', text: 'Қачон бўлди?', marker: 'Журналист: ' }),
    block({ type: 'list', items: ['биринчи', 'Smart city'], markers: ['а) ', 'б) '] }),
  ],
};

test('says all that it has in its own words in other letters, and nothing else', () => {
  expect(readArticle(article, reading).frontmatter).toEqual({
    ...article.frontmatter,
    lang: 'uz-Latn',
    title: 'Oʻzbekiston va KOICA hamkorligi',
    category: 'Siyosat',
    authors: ['Karimov, Sherzod'],
    dateline: { place: 'TOSHKENT', agency: 'Dunyo' },
    caption: 'Suratda: uchrashuv',
    description: 'Uchrashuv haqida',
    summary: { kk: 'Кездесу туралы', 'uz-Latn': 'Uchrashuv haqida', en: 'On the meeting' },
    source: { name: 'Xalq soʻzi', url: 'https://xs.uz/янгилик' },
  });
});

test('keeps anchors, marks and what is in another language or script', () => {
  expect(readArticle(article, reading).blocks).toEqual([
    block({ type: 'paragraph', text: 'Shahar haqida MEXT xabar berdi.' }),
    block({ type: 'quote', text: 'Встреча прошла хорошо.', lang: 'ru' }),
    block({ type: 'question', text: 'Qachon boʻldi?', marker: 'Jurnalist: ' }),
    block({ type: 'list', items: ['birinchi', 'Smart city'], markers: ['a) ', 'b) '] }),
  ]);
});

test('does not replace the summary that an editor has written in those letters', () => {
  const summary = { 'uz-Cyrl': 'Учрашув', 'uz-Latn': 'Uchrashuv haqida qisqacha' };
  const { frontmatter } = readArticle({ ...article, frontmatter: { ...article.frontmatter, summary } }, reading);
  expect(frontmatter.summary).toEqual({ 'uz-Latn': 'Uchrashuv haqida qisqacha' });
});

test('makes up nothing that is not known', () => {
  const { summary, source, dateline, category, authors, caption, description, ...frontmatter } = article.frontmatter;
  const known = Object.keys(readArticle({ frontmatter, blocks: [] }, reading).frontmatter);
  expect(known.sort()).toEqual(Object.keys(frontmatter).sort());
});
