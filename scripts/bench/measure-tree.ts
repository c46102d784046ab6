// What a command costs, with all processes that it starts. Linux only: the figures are the kernel's.
import { spawn } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';

export type TreeCost = {
  readonly seconds: number;
  /** Time on all processors. What a process does in its last moment may be missing. */
  readonly cpuSeconds: number;
  /** The most that all processes held together at one moment. */
  readonly peakMegabytes: number;
  /** What the command printed. */
  readonly text: string;
};

const SAMPLE_MS = 150;
/** The kernel counts processor time in these and memory in pages. */
const TICKS_A_SECOND = 100;
const PAGE_BYTES = 4096;

type ProcessState = {
  readonly pid: number;
  readonly parent: number;
  readonly cpuSeconds: number;
  readonly bytes: number;
};

const readProcess = async (pid: number): Promise<ProcessState | undefined> => {
  const text = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  // The name in brackets may hold anything; what follows it is fields 3 and on, by proc(5).
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
  const field = (number: number): number => Number(fields[number - 3] ?? 0);
  if (text === '') return undefined;
  return {
    pid,
    parent: field(4),
    cpuSeconds: (field(14) + field(15)) / TICKS_A_SECOND,
    bytes: field(24) * PAGE_BYTES,
  };
};

/** @returns The process and all below it. */
const readTree = async (root: number): Promise<readonly ProcessState[]> => {
  const pids = (await readdir('/proc')).map(Number).filter((pid) => pid > 0);
  const all = (await Promise.all(pids.map(readProcess))).filter((state) => state !== undefined);
  const children = Map.groupBy(all, ({ parent }) => parent);
  const below = (state: ProcessState): readonly ProcessState[] => [
    state,
    ...(children.get(state.pid) ?? []).flatMap(below),
  ];
  return all.filter(({ pid }) => pid === root).flatMap(below);
};

/**
 * Runs a command to its end.
 * @throws With the last of what it printed, when it fails.
 */
export const measureTree = async (
  command: string,
  args: readonly string[],
  options: { readonly cwd?: string; readonly env?: NodeJS.ProcessEnv } = {},
): Promise<TreeCost> => {
  const begin = performance.now();
  const child = spawn(command, [...args], { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
  let text = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (text += chunk.toString()));
  const ended = new Promise<number | null>((resolve, reject) => child.once('error', reject).once('close', resolve));
  const cpu = new Map<number, number>();
  let peakBytes = 0;
  let isRunning = true;
  void ended.finally(() => (isRunning = false)).catch(() => undefined);
  const watch = async (): Promise<void> => {
    while (isRunning) {
      const tree = await readTree(child.pid ?? 0);
      for (const { pid, cpuSeconds } of tree) cpu.set(pid, cpuSeconds);
      peakBytes = Math.max(
        peakBytes,
        tree.reduce((sum, { bytes }) => sum + bytes, 0),
      );
      await wait(SAMPLE_MS);
    }
  };
  const [code] = await Promise.all([ended, watch()]);
  const seconds = (performance.now() - begin) / 1000;
  if (code !== 0) throw new Error(`${command} ended with ${code}:\n${text.slice(-2000)}`);
  return {
    seconds,
    cpuSeconds: [...cpu.values()].reduce((sum, each) => sum + each, 0),
    peakMegabytes: peakBytes / 1e6,
    text,
  };
};
