// npm run bench:export: what the offline forms of a large collection cost, in time, memory and bytes.
import { execFileSync, spawn } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readArguments, runCommand, Misuse } from '../command-line.ts';
import { projectRoot } from '../output-folder.ts';
import { makeSite } from './made-site.ts';

type Row = {
  readonly what: string;
  readonly seconds: number;
  readonly cpuSeconds: number;
  readonly peakMegabytes: number;
  readonly files: number;
  readonly megabytes: number;
};

/** What the kernel says of a process: its memory's peak, and the time it has had of all processors. Linux only. */
const readCost = async (pid: number | undefined): Promise<Pick<Row, 'peakMegabytes' | 'cpuSeconds'> | undefined> => {
  const read = (name: string): Promise<string> => readFile(`/proc/${pid}/${name}`, 'utf8').catch(() => '');
  const kilobytes = /^VmHWM:\s+(\d+) kB/m.exec(await read('status'))?.[1];
  // Fields 14 and 15 count from the number; the name in brackets may hold spaces. A tick is a hundredth of a second.
  const fields = (await read('stat')).split(') ').at(-1)?.split(' ') ?? [];
  if (kilobytes === undefined) return undefined;
  return { peakMegabytes: Number(kilobytes) / 1000, cpuSeconds: (Number(fields[11]) + Number(fields[12])) / 100 };
};

/** Runs a script of ours to its end, looking at its memory five times a second. */
const measure = async (
  script: string,
  args: readonly string[],
): Promise<Pick<Row, 'seconds' | 'peakMegabytes' | 'cpuSeconds'>> => {
  const begin = performance.now();
  const child = spawn(process.execPath, [join(projectRoot, script), ...args], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  let cost = { peakMegabytes: 0, cpuSeconds: 0 };
  const watch = setInterval(() => {
    void readCost(child.pid).then((latest) => (cost = latest ?? cost));
  }, 200);
  const code = await new Promise<number | null>((resolve) => child.once('exit', resolve));
  clearInterval(watch);
  if (code !== 0) throw new Error(`${script} ended with ${code}.`);
  return { seconds: (performance.now() - begin) / 1000, ...cost };
};

const sizeOf = async (folder: string, pattern: RegExp): Promise<Pick<Row, 'files' | 'megabytes'>> => {
  const names = (await readdir(folder)).filter((name) => pattern.test(name));
  let bytes = 0;
  for (const name of names) bytes += (await stat(join(folder, name))).size;
  return { files: names.length, megabytes: bytes / 1e6 };
};

const print = (rows: readonly Row[]): void => {
  console.log('form      seconds    cpu s  peak MB  files       MB');
  for (const { what, seconds, cpuSeconds, peakMegabytes, files, megabytes } of rows) {
    const cells = [
      seconds.toFixed(1).padStart(7),
      cpuSeconds.toFixed(1).padStart(7),
      peakMegabytes.toFixed(0).padStart(7),
      String(files).padStart(5),
      megabytes.toFixed(1).padStart(7),
    ];
    console.log(`${what.padEnd(8)}  ${cells.join('  ')}`);
  }
  const total = rows.reduce((sum, { seconds }) => sum + seconds, 0);
  const cpu = rows.reduce((sum, { cpuSeconds }) => sum + cpuSeconds, 0);
  const peak = Math.max(...rows.map(({ peakMegabytes }) => peakMegabytes));
  console.log(
    `together  ${total.toFixed(1)} s of at most 90 (${cpu.toFixed(1)} s of processor time), ${peak.toFixed(0)} MB of at most 1000 (at 10,000 articles, 2 cores)`,
  );
};

await runCommand(async () => {
  const { values } = readArguments({
    name: 'npm run bench:export --',
    purpose: 'Measures zip, EPUB and packs of a generated collection.',
    options: { n: { type: 'string', value: 'N', help: 'How many articles (default: 10000).' } },
  });
  const count = Number(values.n ?? 10_000);
  if (!Number.isInteger(count) || count < 1) throw new Misuse(`--n "${values.n}" is not a number of articles.`);
  const home = await mkdtemp(join(tmpdir(), 'bulaq-bench-'));
  try {
    const dist = join(home, 'dist');
    await makeSite(dist, count);
    const out = join(home, 'downloads');
    const rows: Row[] = [];
    // In the order of life: a build packs, then the offline forms are made of what it built.
    const packs = await measure('scripts/bench/finish-made-site.ts', [dist]);
    const written = await sizeOf(join(dist, 'packs'), /\.zip$/).catch(() => ({ files: 0, megabytes: 0 }));
    rows.push({ what: 'packs', ...packs, ...written });
    for (const form of ['zip', 'epub']) {
      const cost = await measure('scripts/export.ts', [form, '--dist', dist, '--out', out]);
      rows.push({ what: form, ...cost, ...(await sizeOf(out, new RegExp(`\\.${form}$`))) });
    }
    print(rows);
    return 0;
  } finally {
    // Node's own removal takes long for a hundred thousand files.
    if (process.platform === 'win32') await rm(home, { recursive: true, force: true });
    else execFileSync('rm', ['-rf', home]);
  }
});
