// Command. Measures conversion: a thousand mixed seeds, texts of doubling size, and a line of 50 MB.
//
//     npm run bench:convert
import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { convertSeeds } from '../convert-seeds.ts';
import { articleToMdx } from '../mdx/article-to-mdx.ts';
import { makeCollection, makeSeed } from '../parse/make-seed.ts';
import { projectRoot } from '../output-folder.ts';
import { readCollection, type Collection, type SeedFile } from '../read-seeds.ts';
import { makeSeeds } from './make-seeds.ts';

const seedCount = 1000;

const megabytes = (seeds: readonly SeedFile[]): number => seeds.reduce((sum, { bytes }) => sum + bytes.length, 0) / 1e6;

/** Wall time in seconds, and the time the processor worked: the two differ on a machine that others use. */
const measure = <T>(work: () => T): { readonly result: T; readonly seconds: number; readonly workSeconds: number } => {
  const cpu = process.cpuUsage();
  const begin = performance.now();
  const result = work();
  const seconds = (performance.now() - begin) / 1000;
  const { user, system } = process.cpuUsage(cpu);
  return { result, seconds, workSeconds: (user + system) / 1e6 };
};

const convertAll = (collection: Collection): number =>
  convertSeeds(collection).conversions.reduce(
    (sum, { article }) => sum + (article ? articleToMdx(article).length : 0),
    0,
  );

/** The least that any converter does: look at every character, and find the lines. */
const readThrough = (seeds: readonly SeedFile[]): number =>
  seeds.reduce((sum, { text }) => sum + text.normalize('NFC').split('\n').length, 0);

const print = (name: string, values: readonly (string | number)[]): void =>
  console.log(
    [
      name.padEnd(44),
      ...values.map((value) => String(typeof value === 'number' ? value.toFixed(2) : value).padStart(10)),
    ].join(' '),
  );

const folder = join(projectRoot, 'seeds');
const names = (await readdir(folder)).filter((name) => name.endsWith('.txt')).toSorted();
const samples = await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')));
const seeds = makeSeeds(seedCount, samples);
const collection = makeCollection(seeds);
// Start-up: month names of sixteen languages, letter statistics, the compiler's first look at the code.
convertAll(makeCollection(seeds.slice(0, 40)));

print('', ['seconds', 'CPU s', 'MB/s', 'peak MB']);
for (let round = 1; round <= 3; round++) {
  const run = measure(() => convertAll(collection));
  print(`${seedCount} mixed seeds to MDX and report, round ${round}`, [
    run.seconds,
    run.workSeconds,
    megabytes(seeds) / run.seconds,
    process.resourceUsage().maxRSS / 1024,
  ]);
}
const floor = measure(() => readThrough(seeds));
print('floor: normalise and split the same texts', [
  floor.seconds,
  floor.workSeconds,
  megabytes(seeds) / floor.seconds,
  '',
]);

const [sample = ''] = samples;
const sentences = sample.replace(/\s+/gu, ' ');
for (const size of [1, 2, 4, 8]) {
  const text = sentences.repeat(Math.ceil((size * 500_000) / sentences.length));
  const run = measure(() => convertAll(makeCollection([makeSeed(text)])));
  print(`one line of ${((text.length * 2) / 1e6).toFixed(1)} MB`, [
    run.seconds,
    run.workSeconds,
    (text.length * 2) / 1e6 / run.seconds,
    '',
  ]);
}

const temporary = await mkdtemp(join(tmpdir(), 'bulaq-bench-'));
try {
  await writeFile(
    join(temporary, 'line.txt'),
    Buffer.from(sentences.repeat(Math.ceil(25e6 / sentences.length))).subarray(0, 50e6),
  );
  const begin = performance.now();
  const { conversions } = convertSeeds(await readCollection(temporary));
  print(`a line of 50 MB: ${conversions[0]?.report.error?.rule ?? 'published'}`, [(performance.now() - begin) / 1000]);
} finally {
  await rm(temporary, { recursive: true, force: true });
}
