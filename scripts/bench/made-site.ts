// A folder in the shape of dist/, made of generated articles without a build: for the tests and the bench of the
// offline forms, which have to hold at sizes that take minutes to build.
import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { stringify } from 'yaml';
import type { Article, Block } from '../../src/article/article-schema.ts';
import { assignAnchors } from '../../src/article/assign-anchors.ts';
import { permalink, relativeUrl, shortPermalink } from '../../src/article/permalink.ts';
import { plainText } from '../../src/article/plain-text.ts';
import { element, serializeXml, type XmlElement } from '../export/xml.ts';
import { catalogEntries } from '../output/catalog.ts';
import { checksumsOf, listFiles } from '../output/checksums.ts';
import { COLLECTION_FILE, type CollectionFile, startBuildId } from '../output/collection-file.ts';
import { describeFile } from '../output/site-files.ts';

const tags = ['kk', 'ky', 'uz-Cyrl'] as const;
/** Syllables with the letters that fonts and archives get wrong. */
const syllables = 'қа зақ стан мен бір ға ұлт үй өң ік ел дер ың ті ше ңғ ар кү нө ўз бе ҳам ик ли ран то қы ғыз'.split(
  ' ',
);
const categories = ['Саясат', 'Экономика', undefined];

/** A small generator of numbers, the same on every machine (mulberry32). */
const createRandom = (seed: number): ((limit: number) => number) => {
  let state = seed;
  return (limit) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % limit;
  };
};

/** @returns The article of this number: 100 to 900 words, in one of three languages, dated over ten years. */
export const makeArticle = (number: number): Article => {
  const random = createRandom(number + 1);
  const pick = <T>(list: readonly [T, ...T[]] | readonly T[]): T => list[random(list.length)] as T; // never empty here
  const word = (): string => Array.from({ length: 1 + random(4) }, () => pick(syllables)).join('');
  const sentence = (words: number): string => `${Array.from({ length: words }, word).join(' ')}.`;
  const lang = tags[number % tags.length] ?? 'kk';
  const texts = Array.from({ length: 4 + random(12) }, () =>
    Array.from({ length: 2 + random(4) }, () => sentence(6 + random(12))).join(' '),
  );
  const anchors = assignAnchors(texts);
  const blocks = texts.map((text, index): Block => {
    const base = { anchor: anchors[index] ?? '', at: [0, text.length] as [number, number] };
    return index === 3
      ? { type: 'list', items: [text, 'екі & <үш>'], markers: ['1. ', '2. '], ...base }
      : { type: index % 5 === 2 ? 'subhead' : 'paragraph', text, ...base };
  });
  const category = pick(categories);
  const title = `${word()} ${sentence(5)} № ${number}`;
  return {
    frontmatter: {
      id: `m${number.toString(36).padStart(5, '0')}`,
      title,
      titleFrom: 'seed',
      lang,
      dir: 'ltr',
      ...(number % 50 === 49
        ? {}
        : {
            date: new Date(Date.UTC(2015 + (number % 11), number % 12, 1 + (number % 28))).toISOString().slice(0, 10),
          }),
      ...(category === undefined ? {} : { category }),
      source: { name: 'Kazinform', url: 'https://example.org/a?b=1&c=2' },
      slug: `article-${number}`,
      words: texts.join(' ').split(' ').length,
      readingMinutes: 2,
      seed: `${number}.txt`,
      seedSha256: createHash('sha256').update(texts.join('\n')).digest('hex'),
    },
    blocks,
  };
};

/** About as many bytes of style as a real page carries. */
const STYLE = `body{margin:0}${Array.from({ length: 60 }, (_, i) => `.c${i}{padding:${i}px ${i * 3}px;color:#${(i * 997).toString(16)}}`).join('')}`;

const page = (path: string, title: string, lang: string, ...body: XmlElement[]): string =>
  `<!doctype html>\n${serializeXml(
    element(
      'html',
      { lang, 'data-app': relativeUrl(path, '') },
      element(
        'head',
        {},
        element('meta', { charset: 'utf-8' }),
        element('title', {}, title),
        element('style', {}, STYLE),
      ),
      element('body', {}, ...body),
    ),
  )}\n`;

const link = (from: string, to: string, text: string): XmlElement =>
  element('a', { href: relativeUrl(from, to) }, text);

const articlePage = (article: Article, path: string, neighbour: Article): string =>
  page(
    path,
    article.frontmatter.title,
    article.frontmatter.lang,
    element(
      'nav',
      {},
      element('ul', {}, ...tags.map((tag) => element('li', {}, link(path, `${tag.toLowerCase()}/index.html`, tag)))),
    ),
    element(
      'article',
      { 'data-article': '', lang: article.frontmatter.lang },
      element('h1', {}, article.frontmatter.title),
      ...article.blocks.map((block) =>
        block.type === 'list'
          ? element('ol', { id: block.anchor }, ...block.items.map((item) => element('li', {}, item)))
          : element(block.type === 'subhead' ? 'h2' : 'p', { id: block.anchor }, block.text),
      ),
    ),
    element('p', {}, link(path, permalink(neighbour.frontmatter), neighbour.frontmatter.title)),
  );

/** Parts of at most this many entries, as design.md has them. */
const PART = 500;
const MAX_WHOLE = 5000;

const writeList = async (
  write: (path: string, text: string) => Promise<void>,
  name: string,
  key: string,
  entries: readonly unknown[],
): Promise<void> => {
  if (entries.length <= MAX_WHOLE) return write(`${name}.json`, JSON.stringify({ [key]: entries, totals: {} }));
  const parts = [];
  for (let from = 0; from < entries.length; from += PART) {
    const file = `${name}/${from / PART + 1}.json`;
    const some = entries.slice(from, from + PART);
    await write(file, JSON.stringify({ [key]: some }));
    parts.push({ file, from, to: from + some.length - 1, count: some.length });
  }
  return write(`${name}.json`, JSON.stringify({ parts, totals: {} }));
};

/**
 * Writes a site of `count` generated articles into `folder`.
 * @returns What its collection.json says.
 */
export const makeSite = async (folder: string, count: number): Promise<CollectionFile> => {
  const write = async (path: string, text: string): Promise<void> => {
    const file = join(folder, ...path.split('/'));
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text);
  };
  const articles = Array.from({ length: count }, (_, number) => makeArticle(number));
  for (const [number, article] of articles.entries()) {
    const { frontmatter } = article;
    const path = permalink(frontmatter);
    const stem = path.replace(/\.html$/, '');
    const neighbour = articles[(number + 1) % count] ?? article;
    await write(path, articlePage(article, path, neighbour));
    const reading = path.replace(/^[a-z]+(?:-cyrl)?/, (tag) => `${tag.replace('-cyrl', '')}-latn`);
    await write(reading, articlePage(article, reading, article));
    await write(`${stem}.txt`, `\uFEFF${plainText(article)}`);
    await write(`${stem}.mdx`, `---\n${stringify(frontmatter)}---\n\n${plainText(article)}`);
    await write(`originals/${frontmatter.seed}`, plainText(article));
    const short = shortPermalink(frontmatter.id);
    await write(short, page(short, frontmatter.title, frontmatter.lang, link(short, path, frontmatter.title)));
  }
  const list = (from: string): XmlElement =>
    element(
      'ol',
      {},
      ...articles
        .slice(0, 50)
        .map(({ frontmatter }) => element('li', {}, link(from, permalink(frontmatter), frontmatter.title))),
    );
  for (const tag of tags) {
    const front = `${tag.toLowerCase()}/index.html`;
    await write(front, page(front, tag, tag, list(front)));
  }
  await write(
    'index.html',
    page(
      'index.html',
      'Жинақ',
      'kk',
      element(
        'ul',
        {},
        ...tags.map((tag) => element('li', {}, link('index.html', `${tag.toLowerCase()}/index.html`, tag))),
      ),
      list('index.html'),
    ),
  );
  await write('404.html', page('404.html', '404', 'kk', element('h1', {}, '404')));
  await write('assets/reader-1a2b3c4d5e.js', '"use strict";');
  const catalog = catalogEntries(
    articles.map(({ frontmatter, blocks }) => ({ frontmatter, anchors: blocks.map(({ anchor }) => anchor) })),
  );
  await writeList(write, 'catalog', 'articles', catalog);
  await writeList(write, 'report', 'seeds', articles.map(reportEntry));

  const id = startBuildId();
  for (const path of await listFiles(folder)) id.add(await describeFile(folder, path));
  const collection: CollectionFile = {
    build: id.finish(),
    articles: count,
    languages: [...tags],
    newest: catalog[0]?.date ?? null,
    settings: {
      title: { en: 'Made Articles', kk: 'Жасалған мақалалар' },
      interface: [...tags],
      site: 'https://example.org/archive/',
    },
  };
  await write(COLLECTION_FILE, JSON.stringify(collection));
  await write('SHA256SUMS', await checksumsOf(folder));
  return collection;
};

const reportEntry = ({ frontmatter, blocks }: Article): unknown => ({
  seed: frontmatter.seed,
  status: 'published',
  encoding: 'utf-8',
  lang: frontmatter.lang,
  langMargin: 0.5,
  dir: frontmatter.dir,
  title: frontmatter.title,
  titleFrom: 'seed',
  date: frontmatter.date ?? null,
  dateFrom: null,
  category: frontmatter.category ?? null,
  authors: [],
  place: null,
  agency: null,
  caption: null,
  slug: frontmatter.slug,
  url: permalink(frontmatter),
  blocks: blocks.map((block) => (block.type === 'list' ? { ...block, text: undefined } : block)),
  removed: [],
  repaired: [],
  header: [],
  problems: [],
  error: null,
});
