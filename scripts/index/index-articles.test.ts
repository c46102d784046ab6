// What batches make together beside what one run over all articles makes.
import { readFileSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Article } from '../../src/article/article-schema.ts';
import { finishIndex } from '../build-index.ts';
import { openSiteFolder } from '../output/site-folder.ts';
import { testArticle } from '../output/test-article.ts';
import { cutBatches } from './cut-batches.ts';
import { type ArticleToIndex, indexArticles, type IndexPart } from './index-articles.ts';
import type { KnownRecord } from './known-words.ts';
import { prepareConcepts } from './prepare-concepts.ts';

const words = 'Қазақстан президенті саммит су энергия ынтымақтастық кездесу мемлекет сауда білім жыл әлем'.split(' ');
const langs = ['kk', 'ky', 'uz-Cyrl'];

/** Articles that differ in all that the index holds of them. */
const articles: Article[] = Array.from({ length: 400 }, (_, number) => {
  const text = Array.from({ length: 5 + (number % 40) }, (_, i) => words[(number * i + i) % words.length]).join(' ');
  const more = { lang: langs[number % 3] ?? '', date: `2025-01-${String(1 + (number % 28)).padStart(2, '0')}` };
  const block = { type: 'paragraph', text: `${text} ${number}.`, anchor: `p-${number}` } as const;
  const source = number % 5 ? { source: { name: `Агенттік ${number % 5}` } } : {};
  return testArticle(`a${number}`, { ...more, ...source }, [{ ...block, at: [0, 1] }]);
});
const ids = articles.map(({ frontmatter }) => frontmatter.id);

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bulaq-batches-'));
});
afterAll(() => rm(folder, { recursive: true }));

/** Every file of an index in batches of about so many articles, with its content. */
const indexInBatches = async (every: number): Promise<Map<string, string>> => {
  const outDir = join(folder, String(every));
  await mkdir(outDir);
  const parts = cutBatches(ids, every)
    // In another order than theirs, as threads may.
    .toReversed()
    .map(({ from, to }) => {
      const runFile = join(folder, `run-${every}-${from}`);
      return indexArticles({
        articles: articles.slice(from, to).map((article) => ({ article })),
        sliceWords: 250,
        runFile,
        writeToSite: openSiteFolder(outDir),
      });
    })
    .toReversed();
  await finishIndex(structuredClone(parts), outDir, {
    concepts: prepareConcepts({ names: [], langs: new Set(['kk', 'ky', 'uz-cyrl']) }),
  });
  const files = await readdir(outDir, { recursive: true, withFileTypes: true });
  const paths = files.filter((file) => file.isFile()).map((file) => join(file.parentPath, file.name));
  return new Map(paths.map((path) => [path.slice(outDir.length), readFileSync(path, 'latin1')]));
};

it('makes the same index in any number of batches', async () => {
  const whole = await indexInBatches(1024);
  expect(whole.size).toBeGreaterThan(articles.length);
  expect(await indexInBatches(64)).toEqual(whole);
  expect(await indexInBatches(128)).toEqual(whole);
}, 300_000);

it('writes the same run where an earlier one knows the words of most articles', () => {
  const write = (name: string, all: readonly ArticleToIndex[]): IndexPart =>
    indexArticles({
      articles: all,
      sliceWords: 250,
      runFile: join(folder, name),
      writeToSite: openSiteFolder(join(folder, `${name}-site`)),
    });
  const toIndex = (article: Article): ArticleToIndex => ({ article });
  const earlier = write('earlier', articles.slice(0, 90).map(toIndex));
  const run = { file: earlier.runFile, sections: earlier.sections };
  const knownOf = (article: Article): KnownRecord | undefined => {
    const record = articles.indexOf(article);
    const facts = earlier.facts[record];
    return facts && { run, record, facts };
  };
  // One is gone, one is new, and one stands elsewhere.
  const now = [...articles.slice(0, 40), ...articles.slice(41, 100), ...articles.slice(40, 41)];
  const afresh = write('afresh', now.map(toIndex));
  const recalled = write(
    'recalled',
    now.map((article) => ({ article, known: knownOf(article) })),
  );
  expect(readFileSync(recalled.runFile)).toEqual(readFileSync(afresh.runFile));
  expect({ ...recalled, runFile: '' }).toEqual({ ...afresh, runFile: '' });
});
