// One build at a time in a project: Astro keeps generated modules in `.astro/`, which two builds would share.
import { rmSync } from 'node:fs';
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { isAlive } from './is-alive.ts';
import { projectRoot } from './output-folder.ts';

const lockFile = join(projectRoot, '.bulaq', 'lock');

/** Linking a finished file into place is atomic, so a lock is never seen without its holder's number. */
const tryToTake = async (): Promise<boolean> => {
  const own = `${lockFile}-${process.pid}`;
  await writeFile(own, String(process.pid));
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

/** Runs `work` while no other build of this project runs; waits for one that does, and tells `onWait` once. */
export const withBuildLock = async <T>(work: () => Promise<T>, onWait: () => void): Promise<T> => {
  await mkdir(dirname(lockFile), { recursive: true });
  for (let waited = false; !(await tryToTake()); waited = true) {
    const holder = Number(await readFile(lockFile, 'utf8').catch(() => ''));
    if (holder && !isAlive(holder)) await rm(lockFile, { force: true });
    else {
      if (!waited) onWait();
      await wait(100);
    }
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
