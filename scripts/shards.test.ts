import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readShards, readShare, type Shard, writeShard } from './shards.ts';

let home: string;
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'bulaq-shards-'));
});
afterAll(() => rm(home, { recursive: true, force: true }));

const shard = async (name: string, more: Partial<Shard>): Promise<string> => {
  const folder = join(home, name);
  await mkdir(folder, { recursive: true });
  await writeShard(folder, { part: 0, parts: 2, key: 'a', siteUrl: null, keepGoing: false, ...more });
  return folder;
};

test('a share is a number of how many, counted from one', () => {
  expect(readShare('2/4')).toEqual({ part: 1, parts: 4 });
  for (const text of ['0/4', '5/4', '1', '1/0', '-1/4', 'a/b', '1/4/2']) {
    expect(() => readShare(text)).toThrow(/such as 1\/4/);
  }
});

test('shards are joined when all are there, whatever their order', async () => {
  const [first, second] = [await shard('first', {}), await shard('second', { part: 1 })];
  expect(await readShards([second, first])).toMatchObject({ parts: 2, key: 'a' });
});

test('what does not belong together is not joined', async () => {
  const [first, second] = [await shard('first', {}), await shard('second', { part: 1 })];
  await expect(readShards([first])).rejects.toThrow(/2\/2/);
  await expect(readShards([first, second, first])).rejects.toThrow(/1\/2/);
  await expect(readShards([first, await shard('other', { part: 1, key: 'b' })])).rejects.toThrow(/not of one site/);
  await expect(readShards([first, home])).rejects.toThrow(/no shard/);
});

test.each(['{"part": 0', '{"part": 0}'])('a shard that says %j of itself is named', async (text) => {
  const folder = await shard('damaged', {});
  await writeFile(join(folder, 'shard.json'), text);
  await expect(readShards([folder])).rejects.toThrow(/damaged is a shard of another version, or shard\.json in it/);
});
