// The search as a whole, on the project's own seeds: what is built is searched, in Node.
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Engine, SearchAnswer, SearchRequest } from '../src/search/engine.ts';
import { buildIndex, searchFolder } from './build-index.ts';
import { convertSeeds } from './convert-seeds.ts';
import { projectRoot } from './output-folder.ts';
import { readCollection } from './read-seeds.ts';
import { openBuiltSearch } from './search.ts';

let folder = '';
let engine: Engine;

const readArticles = async () => {
  const { conversions } = convertSeeds(await readCollection(join(projectRoot, 'seeds')));
  return conversions.flatMap(({ article }) => (article ? [article] : []));
};

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bulaq-search-'));
  const articles = await readArticles();
  await buildIndex(articles, folder, { count: articles.length });
  engine = await openBuiltSearch(folder);
}, 300_000);
afterAll(() => rm(folder, { recursive: true }));

const ask = (query: string, more: Partial<SearchRequest> = {}): Promise<SearchAnswer> =>
  engine.search({ query, filters: {}, sort: 'relevance', typing: false, results: 20, ...more });

/** The answer, with scores as far as they do not depend on what was added up first. */
const rounded = ({ results, ...rest }: SearchAnswer) => ({
  ...rest,
  results: results.map((result) => ({ ...result, score: result.score.toFixed(9) })),
});

/** Numbers of the seeds found, best first: `003`. */
const seedsOf = ({ results }: SearchAnswer): string[] => results.map(({ seed }) => seed.slice(0, 3));
const markedIn = ({ results }: SearchAnswer): string[] =>
  results.flatMap(({ passages }) =>
    passages.flatMap(({ parts }) => parts.filter(({ mark }) => mark).map(({ text }) => text)),
  );

describe('the search of the five seeds', () => {
  it.each([
    ['as it stands', 'декарбонизация', '003'],
    ['in another form', 'саммиттерді', '003'],
    ['in Latin letters', 'Toqaev', '002'],
    ['on a plain Russian keyboard', 'казакстан', '002'],
    ['with a slip', 'декорбонизация', '003'],
    ['in Japanese', '日本', '004'],
    ['by a Russian adjective', 'таможенный', '003'],
    ['by a Russian genitive plural', 'грузов', '003'],
    ['by an English plural of a loan', 'ports', '003'],
    ['by a synonym that its own language’s texts lack', 'шәкіртақы', '002'],
    ['by whose it is', 'Russian', '003'],
    ['in English', 'cooperation', '000'],
    ['of which little is left without its ending', 'Ииджима', '002'],
    ['that is a name of two elsewhere', 'машинажасау', '001'],
    ['by a name as Russians write it', 'Тлеуберди', '004'],
    ['by a Japanese name as Russians write it', 'Иидзима', '002'],
  ])('finds a word %s', async (_, query, seed) => {
    expect(seedsOf(await ask(query))).toContain(seed);
  });

  it('marks the words that matched in the form in which they stand', async () => {
    const marked = markedIn(await ask('президент'));
    expect(marked).toContain('Президенті');
    expect(marked.every((word) => /^президент/i.test(word))).toBe(true);
  });

  it('marks no other word that only begins alike', async () => {
    const marked = markedIn(await ask('Japan'));
    expect(marked).toContain('Жапония');
    expect(marked.filter((word) => /^жапаров/i.test(word))).toEqual([]);
  });

  it.each([
    ['two words that texts write as one', 'халық аралық', ['халықаралық']],
    ['one word that texts write as two', 'қишлоқхўжалиги', ['қишлоқ', 'хўжалиги']],
  ])('finds %s', async (_, query, words) => {
    const marked = markedIn(await ask(query));
    for (const word of words) expect(marked).toContain(word);
  });

  it('gives each passage the anchor of a block', async () => {
    const { results } = await ask('Каспий');
    const blocks = new Map((await readArticles()).map(({ frontmatter, blocks }) => [frontmatter.seed, blocks]));
    for (const { seed, passages } of results) {
      const anchors = blocks.get(seed)?.map(({ anchor }) => anchor);
      for (const { anchor } of passages) expect(anchors).toContain(anchor);
    }
    expect(results.length).toBeGreaterThan(0);
  });

  it('keeps the words of a phrase together', async () => {
    expect(seedsOf(await ask('"Токио декларациясы"'))).toEqual(['003']);
    expect(seedsOf(await ask('"декларациясы Токио"'))).toEqual([]);
  });

  it('leaves out articles with an excluded word or phrase', async () => {
    expect(seedsOf(await ask('Токио'))).toContain('003');
    expect(seedsOf(await ask('Токио -декларация'))).not.toContain('003');
    expect(seedsOf(await ask('Токио -"Токио декларациясы"'))).not.toContain('003');
  });

  it('takes filters typed and chosen, and counts what other values would give', async () => {
    const typed = await ask('саммит lang:ky');
    expect(seedsOf(typed)).toEqual(['000']);
    expect(typed.total).toBe(1);
    expect(typed.facets.lang.map(({ value }) => value)).toContain('kk');
    expect(seedsOf(await ask('саммит', { filters: { lang: ['ky'] } }))).toEqual(['000']);
    expect(seedsOf(await ask('Жапония', { filters: { year: ['2020'] } }))).toEqual(['004']);
    expect(seedsOf(await ask('year:2020'))).toEqual(['004']);
  });

  it('lists years newest first, and all else by how many articles it has', async () => {
    // One article of each.
    const { year } = (await ask('Жапония -декарбонизация lang:kk')).facets;
    expect(year).toEqual([
      { value: '2025', count: 1 },
      { value: '2020', count: 1 },
    ]);
    expect((await ask('Жапония')).facets.lang[0]).toEqual({ value: 'kk', count: 3 });
  });

  it('orders by date when asked', async () => {
    const dates = (await ask('Жапония', { sort: 'date' })).results.map(({ date }) => date ?? '');
    expect(dates).toEqual([...dates].sort().reverse());
  });

  it('says what else was looked for, and what was taken for what', async () => {
    const { also } = await ask('Japan');
    expect(also[0]?.terms).toEqual(expect.arrayContaining(['Жапония', 'Япония']));
    const lower = also[0]?.terms.map((term) => term.toLowerCase()) ?? [];
    expect(lower).toEqual([...new Set(lower)]);
    expect((await ask('artificial intelligence')).unknown).toEqual([]);
    const { corrected } = await ask('декорбонизация');
    expect(corrected).toEqual([{ typed: 'декорбонизация', used: 'декарбонизация' }]);
  });

  it.each([
    ['Njrbj', 'Токио'],
    [')fpf0cnfy', 'Қазақстан'],
    ['Ещлнщ', 'Tokyo'],
  ])('reads %s, typed while another keyboard was on, as %s, and says so', async (typed, used) => {
    const { results, corrected } = await ask(typed);
    expect(results).toEqual((await ask(used)).results);
    expect(corrected).toEqual([{ typed, used }]);
  });

  it.each(['', '   ', '"', 'қоңыздақ', 'балык', 'zzzzzz', '123456789', '猫', 'Украина'])(
    'finds nothing for %j',
    async (query) => {
      expect(await ask(query)).toMatchObject({ total: 0, results: [] });
    },
  );

  it('completes the last word while the reader types', async () => {
    expect(seedsOf(await ask('декарб', { typing: true }))[0]).toBe('003');
    expect((await ask('Жапо', { typing: true })).total).toBeGreaterThanOrEqual(4);
  });

  it('answers alike, whatever was asked before', async () => {
    const queries = ['Жапония', 'кіт', 'су энергетика', '"Орта дәліз"', 'cooperation', 'х', 'саммитте не болды?'];
    const fresh = await Promise.all(
      queries.map(async (query) => {
        const { search } = await openBuiltSearch(folder);
        return search({ query, filters: {}, sort: 'relevance', typing: false, results: 20 });
      }),
    );
    for (const query of [...queries].reverse()) await ask(query);
    expect(await Promise.all(queries.map((query) => ask(query)))).toEqual(fresh);
  });

  it('answers a word alike where it is so common that its places are not in its list', async () => {
    const other = await mkdtemp(join(tmpdir(), 'bulaq-search-'));
    const articles = await readArticles();
    await buildIndex(articles, other, { count: articles.length, commonFrom: 1 });
    const { search } = await openBuiltSearch(other);
    const queries = ['Жапония', 'саммиттерді', 'Japan', 'кіт', 'декорбонизация', '"Орта дәліз"', 'су энергетика'];
    for (const query of queries) {
      const request = { query, filters: {}, sort: 'relevance', typing: false, results: 20 } as const;
      expect(rounded(await search(request)), query).toEqual(rounded(await ask(query)));
    }
    await rm(other, { recursive: true });
  }, 300_000);

  it('builds the same files twice', async () => {
    const again = await mkdtemp(join(tmpdir(), 'bulaq-search-'));
    const articles = await readArticles();
    await buildIndex([...articles], again, { count: articles.length });
    const list = async (root: string) => (await readdir(join(root, searchFolder), { recursive: true })).sort();
    expect(await list(again)).toEqual(await list(folder));
    await rm(again, { recursive: true });
  }, 300_000);
});
