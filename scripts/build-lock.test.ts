import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { withBuildLock } from './build-lock.ts';
import { beginOf } from './is-alive.ts';

let home: string;
let lockFile: string;
beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'bulaq-lock-'));
  lockFile = join(home, 'lock');
});
afterEach(() => rm(home, { recursive: true, force: true }));

test('one build waits for another, says for which, and leaves nothing', async () => {
  const steps: string[] = [];
  const build = (name: string) => async (): Promise<void> => {
    steps.push(`${name} begins`);
    await expect.poll(() => onWait).toHaveBeenCalled();
    steps.push(`${name} ends`);
  };
  const onWait = vi.fn();
  await Promise.all(['one', 'other'].map((name) => withBuildLock(build(name), onWait, lockFile)));
  expect(steps.map((step) => step.split(' ')[1])).toEqual(['begins', 'ends', 'begins', 'ends']);
  expect(onWait).toHaveBeenCalledExactlyOnceWith(String(process.pid));
  expect(await readdir(home)).toEqual([]);
});

test('of many that ask at once, one builds at a time', async () => {
  let running = 0;
  const build = async (): Promise<number> => {
    running += 1;
    await setImmediate();
    const atOnce = running;
    running -= 1;
    return atOnce;
  };
  const asked = Array.from({ length: 20 }, () => withBuildLock(build, vi.fn(), lockFile));
  expect(await Promise.all(asked)).toEqual(Array(20).fill(1));
  expect(await readdir(home)).toEqual([]);
});

test('a build that fails lets the next one begin', async () => {
  const failing = withBuildLock(() => Promise.reject(new Error('No seeds.')), vi.fn(), lockFile);
  await expect(failing).rejects.toThrow('No seeds.');
  expect(await withBuildLock(async () => 'built', vi.fn(), lockFile)).toBe('built');
});

test('the lock of a process that is gone, or that names none, is taken', async () => {
  const child = spawn(process.execPath, ['--version'], { stdio: 'ignore' });
  await once(child, 'exit');
  // In place of this process, one that had its number before: where the system tells when a process began.
  const earlier = beginOf(process.pid) === '' ? [] : [`${process.pid} 1`];
  for (const holder of [String(child.pid), `${child.pid} 1`, '', '\0', ...earlier]) {
    await writeFile(lockFile, holder);
    const onWait = vi.fn();
    const taken = await withBuildLock(() => readFile(lockFile, 'utf8'), onWait, lockFile);
    expect(taken).toBe(`${process.pid} ${beginOf(process.pid)}`);
    expect(onWait).not.toHaveBeenCalled();
  }
  expect(await readdir(home)).toEqual([]);
});
