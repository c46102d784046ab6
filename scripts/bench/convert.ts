// Command: npm run bench:convert. Seeds to pages and the report, on the clock and in the processor's time.
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readArguments, runCommand } from '../command-line.ts';
import { convertAll } from '../convert/convert-all.ts';
import { blockTexts } from '../convert/convert-seed.ts';
import { closeConversionStore, openConversionStore } from '../conversion-store.ts';
import { convertSeeds } from '../convert-seeds.ts';
import { articleToMdx } from '../mdx/article-to-mdx.ts';
import { nameSeeds } from '../name-seeds.ts';
import { makeCollection, makeSeed } from '../parse/make-seed.ts';
import { projectRoot } from '../output-folder.ts';
import { type Collection, readCollection, readFrame } from '../read-seeds.ts';
import { readArticles, readParsed } from '../stored-articles.ts';
import { makeSeeds } from './make-seeds.ts';

const seedCount = 1000;
const rounds = 3;

/** Wall time in seconds, and the time all threads' processors worked: the two differ on a machine that others use. */
type Measure<T> = { readonly result: T; readonly seconds: number; readonly workSeconds: number };

const measure = async <T>(work: () => T | Promise<T>): Promise<Measure<T>> => {
  const cpu = process.cpuUsage();
  const begin = performance.now();
  const result = await work();
  const seconds = (performance.now() - begin) / 1000;
  const { user, system } = process.cpuUsage(cpu);
  return { result, seconds, workSeconds: (user + system) / 1e6 };
};

/** A folder to the text of its pages and the report's entries, as `npm run convert` does it. @returns UTF-16 units of pages. */
const convertFolder = async (seedsFolder: string, threads?: number): Promise<number> => {
  const store = openConversionStore({ collection: seedsFolder, isKept: false, isHeld: threads === undefined });
  try {
    const { entries, ...frame } = readFrame(seedsFolder);
    const seeds = await convertAll(entries, { seedsFolder, store, ...(threads !== undefined && { threads }) });
    const named = nameSeeds({ ...frame, seeds }, (seed) => blockTexts(readParsed(store, seed)));
    const articles = named.seeds.flatMap((seed) => (seed.isPublished ? [seed.article] : []));
    let units = 0;
    for (const article of readArticles(store, articles)) units += articleToMdx(article).length;
    return units;
  } finally {
    closeConversionStore(store);
  }
};

const toPages = (collection: Collection): number =>
  convertSeeds(collection).conversions.reduce(
    (sum, { article }) => sum + (article ? articleToMdx(article).length : 0),
    0,
  );

/** The least that any converter does: read, decode, digest, normalise, and find the lines. */
const readThrough = (folder: string): number =>
  readdirSync(folder).reduce((sum, name) => {
    const bytes = readFileSync(join(folder, name));
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return sum + text.normalize('NFC').split('\n').length + createHash('sha256').update(bytes).digest('hex').length;
  }, 0);

const print = (name: string, values: readonly (string | number)[]): void =>
  console.log(
    [
      name.padEnd(52),
      ...values.map((value) => String(typeof value === 'number' ? value.toFixed(2) : value).padStart(10)),
    ].join(' '),
  );

const printMeasure = (name: string, megabytes: number, { seconds, workSeconds }: Measure<unknown>): void =>
  print(name, [seconds, workSeconds, megabytes / seconds, process.resourceUsage().maxRSS / 1024]);

const samples = readdirSync(join(projectRoot, 'seeds'))
  .filter((name) => name.endsWith('.txt'))
  .toSorted()
  .map((name) => readFileSync(join(projectRoot, 'seeds', name), 'utf8'));

/** @returns How many megabytes were written; the seeds are read again from there, as an editor's are. */
const writeSeeds = (folder: string): number => {
  const seeds = makeSeeds(seedCount, samples);
  for (const { path, bytes } of seeds) writeFileSync(join(folder, path), bytes);
  return seeds.reduce((sum, { bytes }) => sum + bytes.length, 0) / 1e6;
};

/** Prints a line for each measurement; the folder is there, and empty. */
const measureAll = async (folder: string): Promise<void> => {
  const megabytes = writeSeeds(folder);
  // Start-up: month names of sixteen languages, letter statistics, the compiler's first look at the code.
  toPages(makeCollection(makeSeeds(40, samples)));

  print('', ['seconds', 'CPU s', 'MB/s', 'peak MB']);
  const runs: Measure<number>[] = [];
  for (let round = 1; round <= rounds; round++) {
    const run = await measure(() => convertFolder(folder));
    printMeasure(`${seedCount} mixed seeds, folder to MDX and report, round ${round}`, megabytes, run);
    runs.push(run);
  }
  const [best = 0] = runs.map(({ seconds }) => seconds).toSorted((a, b) => a - b);
  const [least = 0] = runs.map(({ workSeconds }) => workSeconds).toSorted((a, b) => a - b);
  print('best of these', [best, least, megabytes / best]);
  printMeasure(
    'the same in two threads, their start included',
    megabytes,
    await measure(() => convertFolder(folder, 2)),
  );
  printMeasure('floor: read, decode, digest, normalise, split', megabytes, await measure(() => readThrough(folder)));

  const [sample = ''] = samples;
  const sentences = sample.replace(/\s+/gu, ' ');
  for (const size of [1, 2, 4, 8]) {
    const text = sentences.repeat(Math.ceil((size * 500_000) / sentences.length));
    const bytes = (text.length * 2) / 1e6;
    const run = await measure(() => toPages(makeCollection([makeSeed(text)])));
    printMeasure(`one line of ${bytes.toFixed(1)} MB`, bytes, run);
  }

  for (const name of readdirSync(folder)) rmSync(join(folder, name));
  const line = Buffer.from(sentences.repeat(Math.ceil(25e6 / sentences.length))).subarray(0, 50e6);
  writeFileSync(join(folder, 'line.txt'), line);
  const run = await measure(async () => convertSeeds(await readCollection(folder)));
  const outcome = run.result.conversions[0]?.report.error?.rule ?? 'published';
  print(`a line of 50 MB: ${outcome}`, [run.seconds, run.workSeconds]);
};

await runCommand(async () => {
  readArguments({
    name: 'npm run bench:convert --',
    purpose: 'Measures conversion: a folder of a thousand mixed seeds, texts of doubling size, and a line of 50 MB.',
    options: {},
  });
  const folder = mkdtempSync(join(tmpdir(), 'bulaq-bench-'));
  try {
    await measureAll(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return 0;
});
