import { mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { watchFolder } from './watch-folder.ts';

test('acts on every change, however an editor saves, and in folders that come later', async () => {
  const home = mkdtempSync(join(tmpdir(), 'bulaq-watch-'));
  const folder = join(home, 'seeds');
  const read = (): string[] =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .flatMap((entry) => (entry.isFile() ? [readFileSync(join(entry.parentPath, entry.name), 'utf8')] : []))
      .sort();
  const write = (name: string, text: string): void => writeFileSync(join(folder, name), text);
  /** As an editor does that never leaves a file half-written. */
  const replace = (name: string, text: string): void => {
    writeFileSync(join(home, 'new'), text);
    renameSync(join(home, 'new'), join(folder, name));
  };
  mkdirSync(folder);
  write('a.txt', 'бір');

  const stop = new AbortController();
  let seen: string[] = [];
  await watchFolder(folder, async () => void (seen = read()), stop.signal);
  expect(seen).toEqual(['бір']);
  const changes: readonly (readonly [change: () => void, seen: readonly string[]])[] = [
    [() => replace('a.txt', 'екі'), ['екі']],
    [() => replace('a.txt', 'үш'), ['үш']],
    [() => write('a.txt', 'төрт'), ['төрт']],
    [() => mkdirSync(join(folder, 'later', 'still'), { recursive: true }), ['төрт']],
    [() => write('later/still/b.txt', 'бес'), ['бес', 'төрт']],
    [() => replace('later/still/b.txt', 'алты'), ['алты', 'төрт']],
    [() => rmSync(join(folder, 'later'), { recursive: true }), ['төрт']],
    [() => write('later', 'жеті'), ['жеті', 'төрт']],
    [() => rmSync(join(folder, 'a.txt')), ['жеті']],
  ];
  for (const [change, expected] of changes) {
    change();
    await expect.poll(() => seen).toEqual(expected);
  }
  stop.abort();
  rmSync(home, { recursive: true });
});

test('acts on the next change when one went wrong', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'bulaq-watch-'));
  const print = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const stop = new AbortController();
  let seen: string[] = [];
  const look = async (): Promise<void> => {
    seen = readdirSync(folder);
    if (seen.length === 1) throw new Error('It is gone.');
  };
  await watchFolder(folder, look, stop.signal);
  for (const names of [['a.txt'], ['a.txt', 'b.txt']]) {
    writeFileSync(join(folder, names.at(-1) ?? ''), 'бір');
    await expect.poll(() => seen.sort()).toEqual(names);
  }
  expect(print).toHaveBeenCalledWith(new Error('It is gone.'));
  stop.abort();
  print.mockRestore();
  rmSync(folder, { recursive: true });
});
