import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, renameSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, readdir, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Misuse } from './command-line.ts';
import { checkOutputFolder, checkReportFile, projectRoot, replaceFolder } from './output-folder.ts';
import { temporaryName } from './temporary-name.ts';

let home: string;
let seeds: string;
let out: string;
beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'bulaq-'));
  seeds = join(home, 'seeds');
  out = join(home, 'out');
  await mkdir(seeds);
});
afterEach(() => rm(home, { recursive: true, force: true }));

const writeHello = async (folder: string): Promise<boolean> => {
  await writeFile(join(folder, 'hello.txt'), 'hello');
  return true;
};

test("leaves a stranger's file in the output folder alone", async () => {
  await mkdir(out);
  await writeFile(join(out, 'thesis.doc'), 'ten years of work');
  await expect(checkOutputFolder(out, seeds)).rejects.toThrow(Misuse);
  expect(await readFile(join(out, 'thesis.doc'), 'utf8')).toBe('ten years of work');
});

test('takes a new folder, an empty one, and one that an earlier run made', async () => {
  const folder = await checkOutputFolder(out, seeds);
  expect(await replaceFolder(folder, writeHello)).toBe(true);
  expect(await checkOutputFolder(out, seeds)).toBe(folder);
  await mkdir(join(home, 'empty'));
  await expect(checkOutputFolder(join(home, 'empty'), seeds)).resolves.toContain('empty');
});

test('refuses a file, the seeds folder, what is inside it, what contains it, and a link to it', async () => {
  await writeFile(join(home, 'file'), '');
  await symlink(seeds, join(home, 'link'));
  for (const folder of [join(home, 'file'), seeds, join(seeds, 'dist'), home, join(home, 'link', 'dist')]) {
    await expect(checkOutputFolder(folder, seeds), folder).rejects.toThrow(Misuse);
  }
});

test('refuses a report in the seeds folder, by a link too, and in the folder that is replaced', async () => {
  await symlink(seeds, join(home, 'link'));
  for (const file of [join(seeds, '001.yaml'), join(home, 'link', 'kk', 'report.json'), join(out, 'report.json')]) {
    await expect(checkReportFile(file, seeds, out), file).rejects.toThrow(Misuse);
  }
  await expect(checkReportFile(join(home, 'report.json'), seeds, out)).resolves.toBeUndefined();
});

test("refuses the project's own folder and what contains it", async () => {
  await expect(checkOutputFolder(projectRoot, seeds)).rejects.toThrow("project's own folder");
  await expect(checkOutputFolder(join(projectRoot, '..'), seeds)).rejects.toThrow(Misuse);
});

test('leaves the old output to the byte, and nothing beside it, when writing fails', async () => {
  await replaceFolder(out, writeHello);
  const failing = replaceFolder(out, async (folder) => {
    await writeFile(join(folder, 'half'), '');
    throw new Error('the disk is full');
  });
  await expect(failing).rejects.toThrow('the disk is full');
  expect(await replaceFolder(out, async () => false)).toBe(false);
  expect(await readFile(join(out, 'hello.txt'), 'utf8')).toBe('hello');
  expect((await readdir(home)).sort()).toEqual(['out', 'seeds']);
});

test('says why nothing can be written there', async () => {
  await writeFile(join(home, 'file'), '');
  const failing = replaceFolder(join(home, 'file', 'out'), writeHello);
  await expect(failing).rejects.toThrow(Misuse);
  await expect(failing).rejects.toThrow(
    'out cannot be written: something else of that name is there. Name another folder with --out.',
  );
});

test.each([
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const)('removes what it has written when it is told to stop by %s, twice', async (signal, code) => {
  await replaceFolder(out, writeHello);
  const program = fileURLToPath(new URL('test/write-forever.ts', import.meta.url));
  const child = spawn(process.execPath, [program, out]);
  await once(child.stdout, 'data');
  child.kill(signal);
  child.kill(signal);
  expect(await once(child, 'exit')).toEqual([code, null]);
  expect((await readdir(home)).sort()).toEqual(['out', 'seeds']);
  expect(await readFile(join(out, 'hello.txt'), 'utf8')).toBe('hello');
});

test('makes a folder that a web server may read', async () => {
  await replaceFolder(out, writeHello);
  expect((await stat(out)).mode & 0o055).toBe(0o055 & ~process.umask());
});

/** The names that a process which is gone has given. */
const namesOfTheGone = async (): Promise<readonly [temporary: string, replaced: string]> => {
  const child = spawn(process.execPath, ['--version'], { stdio: 'ignore' });
  await once(child, 'exit');
  const temporary = temporaryName('out').replace(`-${process.pid}-`, `-${child.pid ?? 0}-`);
  return [temporary, `${temporary}-old`];
};

test('removes what a killed run has left, but not the folder that it replaced where that is all there is', async () => {
  const [temporary, replaced] = await namesOfTheGone();
  for (const name of [temporary, replaced]) await mkdir(join(home, name, 'kk'), { recursive: true });
  await replaceFolder(out, async () => false);
  expect((await readdir(home)).sort()).toEqual([replaced, 'seeds']);
  await replaceFolder(out, writeHello);
  await replaceFolder(out, async () => false);
  expect((await readdir(home)).sort()).toEqual(['out', 'seeds']);
});

test('removes nothing of a run that goes on, of another machine, of another folder or of a stranger', async () => {
  await replaceFolder(out, writeHello);
  const [gone] = await namesOfTheGone();
  const names = [
    temporaryName('out'),
    `${temporaryName('out')}-old`,
    gone.replace(/-new-[0-9a-f]{8}-/, '-new-00000000-'),
    gone.replace('.out-', '.other-'),
    gone.replace('.out-', '.out-2-'),
    `${gone}-mine`,
    '.out-new-thesis',
  ];
  for (const name of names) await mkdir(join(home, name));
  await replaceFolder(out, writeHello);
  expect((await readdir(home)).sort()).toEqual([...names, 'out', 'seeds'].sort());
});

test('says when the new folder is in its place', async () => {
  await replaceFolder(out, writeHello);
  const seen: string[] = [];
  const write = async (folder: string): Promise<boolean> => {
    await writeFile(join(folder, 'other.txt'), 'hello');
    return true;
  };
  await replaceFolder(out, write, { onReplaced: () => seen.push(...readdirSync(out)) });
  expect(seen).toContain('other.txt');
  expect(seen).not.toContain('hello.txt');
});

test('leaves the old folder to who wants it', async () => {
  await replaceFolder(out, writeHello);
  const keepOld = (old: string): boolean => {
    renameSync(old, join(home, 'kept'));
    return true;
  };
  await replaceFolder(out, async () => true, { keepOld });
  expect(await readdir(out)).not.toContain('hello.txt');
  expect(await readdir(join(home, 'kept'))).toContain('hello.txt');
});
