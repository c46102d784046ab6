// npm run bench:build: what a build of many articles costs, ours beside other people's in the same run, in turns.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { cp, mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Misuse, readArguments, runCommand } from '../command-line.ts';
import { convertSeeds } from '../convert-seeds.ts';
import { SUMS_FILE } from '../output/checksums.ts';
import { projectRoot } from '../output-folder.ts';
import { readCollection, readFrame } from '../read-seeds.ts';
import { type BuildPeer, buildPeers, peerPackages, writePeerProject } from './build-peers.ts';
import { printFirstSearches } from './first-search.ts';
import { indexBytes, isOurIndex, isStockIndex } from './index-bytes.ts';
import { measureDev } from './measure-dev.ts';
import { measureTree, type TreeCost } from './measure-tree.ts';
import { smallChanges } from './small-changes.ts';
import { benchFolder, writeCorpus } from './write-corpus.ts';

type Row = Omit<TreeCost, 'text'> & {
  readonly name: string;
  readonly files: number;
  readonly megabytes: number;
  /** Seconds of each stage, as the program tells them or as its commands took. */
  readonly stages: string;
  /** Of the search's index, as a host sends it; undefined where it is not measured. */
  readonly indexMegabytes: number | undefined;
};

const packages = join(benchFolder, 'packages');

/** Smaller collections have too few words of each share. */
const fewestForSearches = 1000;

const sizeOf = async (folder: string): Promise<Pick<Row, 'files' | 'megabytes'>> => {
  const entries = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
  let bytes = 0;
  for (const { parentPath, name } of entries) bytes += (await stat(join(parentPath, name))).size;
  return { files: entries.length, megabytes: bytes / 1e6 };
};

const sizeOfIndex = async (folder: string, isCounted: (path: string) => boolean): Promise<number | undefined> =>
  existsSync(folder) ? (await indexBytes(folder, isCounted)).packed / 1e6 : undefined;

/** `Rendering pages 1000 (7.1 s)`, as scripts/progress.ts prints a stage. */
const stageLine = /^(\D+?)(?: \d+)? \((\d+\.\d) s\)$/gm;

const buildOurs = async (name: string, seeds: string, out: string, ...options: readonly string[]): Promise<Row> => {
  const args = [join(projectRoot, 'scripts/run.mjs'), 'scripts/build.ts', '--seeds', seeds, '--out', out];
  const { text, ...cost } = await measureTree(process.execPath, [...args, '--keep-going', ...options]);
  const stages = Array.from(text.matchAll(stageLine), ([, stage = '', seconds = '']) => `${stage} ${seconds}`);
  return { name, ...cost, ...(await sizeOf(out)), stages: stages.join(', '), indexMegabytes: undefined };
};

/** Folders that are removed when all is measured: some file systems make new files slowly for minutes after many were removed. */
const setAside: string[] = [];

/** Puts a folder out of the way of the next build, if it is there. */
const putAside = async (folder: string): Promise<void> => {
  if (!existsSync(folder)) return;
  const aside = join(benchFolder, `aside-${process.pid}-${setAside.length}`);
  await rename(folder, aside);
  setAside.push(aside);
};

const buildPeer = async (peer: BuildPeer, folder: string): Promise<Row> => {
  await putAside(join(folder, peer.site));
  const costs: { readonly name: string; readonly cost: TreeCost }[] = [];
  for (const { name, command, args } of peer.steps(packages)) {
    const env = { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', NODE_OPTIONS: '--max-old-space-size=12000' };
    costs.push({ name, cost: await measureTree(command, args, { cwd: folder, env }) });
  }
  const sum = (of: (cost: TreeCost) => number): number => costs.reduce((total, { cost }) => total + of(cost), 0);
  return {
    name: peer.name,
    seconds: sum(({ seconds }) => seconds),
    cpuSeconds: sum(({ cpuSeconds }) => cpuSeconds),
    peakMegabytes: Math.max(...costs.map(({ cost }) => cost.peakMegabytes)),
    ...(await sizeOf(join(folder, peer.site))),
    stages: costs.map(({ name, cost }) => `${name} ${cost.seconds.toFixed(1)}`).join(', '),
    indexMegabytes: await sizeOfIndex(join(folder, peer.site, 'pagefind'), isStockIndex),
  };
};

/** @throws {Error} When the site is not what a build from nothing makes of the same seeds. */
const compareWithCold = async (seeds: string, out: string): Promise<void> => {
  const anew = `${out}-anew`;
  await buildOurs('', seeds, anew, '--no-cache');
  const [sums, expected] = [out, anew].map((folder) => readFileSync(join(folder, SUMS_FILE), 'utf8'));
  await putAside(anew);
  if (sums !== expected) throw new Error(`${out} is not what a build from nothing makes.`);
  console.log('after all changes: the same bytes as a build from nothing');
};

/** Ours: from nothing, after nothing has changed, after one thing or another has. Then the development server. */
const measureOurs = async (count: number, seeds: string, isCompared: boolean): Promise<Row[]> => {
  // Of a site that was built before there are second names, which a build from nothing would remove first.
  const out = join(benchFolder, `dist-${count}-${process.pid}-${setAside.length}`);
  const changed = join(benchFolder, `changed-${count}`);
  await cp(seeds, changed, { recursive: true });
  try {
    const built = await buildOurs('Bulaq, cold', changed, out, '--no-cache');
    const cold = { ...built, indexMegabytes: await sizeOfIndex(join(out, 'assets', 'search'), isOurIndex) };
    await buildOurs('', changed, out);
    const same = await buildOurs('Bulaq, nothing changed', changed, out);
    const paths = readFrame(changed).entries.map(({ path }) => path);
    const rows: Row[] = [];
    for (const { name, change } of smallChanges) {
      await change(changed, paths);
      rows.push(await buildOurs(`Bulaq, ${name}`, changed, out));
    }
    if (isCompared) await compareWithCold(changed, out);
    if (count >= fewestForSearches) await printFirstSearches(out, changed);
    const pages = join(projectRoot, '.bulaq', 'dev', 'pages.jsonl');
    const waits = await measureDev(changed, pages, 3);
    console.log(`dev, a change to its page: ${Math.max(...waits).toFixed(2)} s at most (at most 1 at 10,000)`);
    return [cold, same, ...rows];
  } finally {
    await putAside(changed);
    await putAside(out);
  }
};

const measurePeers = async (count: number, seeds: string): Promise<Row[]> => {
  const rows: Row[] = [];
  for (const peer of buildPeers) {
    if (!peer.isInstalled(packages)) {
      console.log(`${peer.name} is not installed, and left out.`);
      continue;
    }
    // Below the packages: Node looks for what a project imports in the folders above it.
    const folder = join(packages, `${peer.name.replace(/\W+/g, '-').toLowerCase()}-${count}`);
    if (!existsSync(folder)) {
      const articles = convertSeeds(await readCollection(seeds)).conversions.flatMap(({ article }) => article ?? []);
      await writePeerProject(peer, folder, articles);
    }
    try {
      rows.push(await buildPeer(peer, folder));
    } catch (error) {
      // What another program cannot build is told, and the others are measured.
      console.log(`${peer.name} failed: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  return rows;
};

const print = (count: number, rows: readonly Row[]): void => {
  console.log(`\n${count} articles                 wall s    CPU s  peak MB    files       MB  articles/s`);
  for (const { name, seconds, cpuSeconds, peakMegabytes, files, megabytes, stages } of rows) {
    const cells = [
      seconds.toFixed(1).padStart(8),
      cpuSeconds.toFixed(1).padStart(8),
      peakMegabytes.toFixed(0).padStart(8),
      String(files).padStart(8),
      megabytes.toFixed(1).padStart(8),
      (count / seconds).toFixed(0).padStart(8),
    ];
    console.log(`${name.padEnd(28)} ${cells.join(' ')}   ${stages}`);
  }
};

/** What issue 7 asks for, as far as these rows show it. */
const printRatios = (count: number, rows: readonly Row[]): void => {
  const secondsOf = (name: string): number | undefined => rows.find((row) => row.name === name)?.seconds;
  const cold = secondsOf('Bulaq, cold');
  const ratio = (what: string, to: string, of: string, limit: string): void => {
    const [above, below] = [secondsOf(to), secondsOf(of)];
    if (above !== undefined && below !== undefined) console.log(`${what}: ${(above / below).toFixed(3)} (${limit})`);
  };
  ratio('cold / Hugo with Pagefind', 'Bulaq, cold', 'Hugo + Pagefind', 'at most 1.2 at 10,000');
  ratio('Starlight / cold', 'Starlight', 'Bulaq, cold', 'at least 3 at 10,000');
  for (const { name } of smallChanges)
    ratio(`${name} / cold`, `Bulaq, ${name}`, 'Bulaq, cold', 'one changed: at most 0.1 at 10,000');
  ratio('nothing changed / cold', 'Bulaq, nothing changed', 'Bulaq, cold', 'at most 0.03 at 10,000');
  const indexOf = (name: string): number | undefined => rows.find((row) => row.name === name)?.indexMegabytes;
  const [ours, stock] = [indexOf('Bulaq, cold'), indexOf('Hugo + Pagefind')];
  if (ours !== undefined && stock !== undefined) {
    console.log(
      `index: ${ours.toFixed(2)} MB / Pagefind ${stock.toFixed(2)} MB: ${(ours / stock).toFixed(2)} (at most 0.8)`,
    );
  }
  if (cold !== undefined && count === 5) console.log(`cold, 5 articles: ${cold.toFixed(1)} s (at most 4)`);
};

/** How cost grows from the second largest collection to the largest. */
const printGrowth = (colds: readonly (readonly [count: number, cold: Row])[]): void => {
  const [smaller, larger] = colds.toSorted(([a], [b]) => a - b).slice(-2);
  if (!smaller || !larger) return;
  const grows = (of: (row: Row) => number): string => (of(larger[1]) / of(smaller[1])).toFixed(1);
  console.log(
    `\n${smaller[0]} to ${larger[0]} articles: ${grows(({ seconds }) => seconds)} times the time, ${grows(({ megabytes }) => megabytes)} times the bytes, ${grows(({ peakMegabytes }) => peakMegabytes)} times the memory (at most 11, 11 from 10,000 to 100,000)`,
  );
};

await runCommand(async () => {
  const { values } = readArguments({
    name: 'npm run bench:build --',
    purpose: 'Measures builds of made collections, beside other programs that are installed.',
    options: {
      n: { type: 'string', value: 'N,…', help: 'How many articles (default: 1000,10000).' },
      rounds: { type: 'string', value: 'N', help: 'How often, in turns (default: 1).' },
      install: { type: 'boolean', help: 'Install the peers that npm has, in .bulaq/bench.' },
      'no-peers': { type: 'boolean', help: 'Ours alone.' },
      compare: { type: 'boolean', help: 'Check that changes give what a build from nothing does.' },
    },
  });
  const counts = (values.n ?? '1000,10000').split(',').map(Number);
  const rounds = Number(values.rounds ?? 1);
  if (![...counts, rounds].every((count) => Number.isInteger(count) && count > 0)) {
    throw new Misuse('--n and --rounds are whole numbers: --n 1000,10000 --rounds 3.');
  }
  if (values.install === true) {
    await mkdir(packages, { recursive: true });
    execFileSync('npm', ['install', '--prefix', packages, ...peerPackages], { stdio: 'inherit' });
  }
  const colds: (readonly [count: number, cold: Row])[] = [];
  try {
    for (const count of counts) {
      const seeds = await writeCorpus(count);
      for (let round = 1; round <= rounds; round++) {
        const rows = await measureOurs(count, seeds, values.compare === true);
        if (values['no-peers'] !== true) rows.push(...(await measurePeers(count, seeds)));
        print(count, rows);
        printRatios(count, rows);
        if (round === 1) colds.push(...rows.slice(0, 1).map((cold) => [count, cold] as const));
      }
    }
  } finally {
    for (const folder of setAside) await rm(folder, { recursive: true });
  }
  printGrowth(colds);
  return 0;
});
