// One build at a time in a project: Astro keeps generated modules in `.astro/`, which two builds would share.
import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { link, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { beginOf, isAlive } from './is-alive.ts';
import { projectRoot } from './output-folder.ts';

/** What a lock says of a process: its number, and when it began. */
const describeHolder = (pid: number): string => `${pid} ${beginOf(pid)}`;

/** Whether the process that a lock speaks of is gone, even if another one has its number by now. */
const isGone = (holder: string): boolean => {
  const [number = '', begin = ''] = holder.split(' ');
  const pid = Number.parseInt(number, 10);
  if (!isAlive(pid)) return true;
  const now = beginOf(pid);
  return begin !== '' && now !== '' && begin !== now;
};

/** Linking a finished file into place is atomic, so a lock is never seen without its holder. */
const tryToTake = async (lockFile: string): Promise<boolean> => {
  const own = `${lockFile}-${randomUUID()}`;
  await writeFile(own, describeHolder(process.pid));
  try {
    await link(own, lockFile);
    return true;
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    return false;
  } finally {
    await rm(own, { force: true });
  }
};

/** @returns What the lock says of its holder; undefined when it is gone by now. */
const readHolder = async (lockFile: string): Promise<string | undefined> =>
  readFile(lockFile, 'utf8').catch(() => undefined);

/** Removes the lock of a process that is gone. One that somebody else has taken meanwhile is put back. */
const removeStale = async (lockFile: string, holder: string): Promise<void> => {
  const aside = `${lockFile}-${randomUUID()}`;
  const isMoved = await rename(lockFile, aside).then(
    () => true,
    () => false,
  );
  if (isMoved && (await readHolder(aside)) !== holder) await link(aside, lockFile).catch(() => undefined);
  await rm(aside, { force: true });
};

/**
 * Runs `work` while no other build of this project runs; waits for one that does.
 * @param onWait Told once which process it waits for.
 */
export const withBuildLock = async <T>(
  work: () => Promise<T>,
  onWait: (holder: string) => void,
  lockFile = join(projectRoot, '.bulaq', 'lock'),
): Promise<T> => {
  await mkdir(dirname(lockFile), { recursive: true });
  for (let hasWaited = false; !(await tryToTake(lockFile));) {
    const holder = await readHolder(lockFile);
    if (holder === undefined) continue;
    if (isGone(holder)) {
      await removeStale(lockFile, holder);
      continue;
    }
    if (!hasWaited) onWait(holder.split(' ')[0] ?? '');
    hasWaited = true;
    await wait(100);
  }
  const release = (): void => rmSync(lockFile, { force: true });
  process.once('exit', release);
  try {
    return await work();
  } finally {
    release();
    process.off('exit', release);
  }
};
