// IO. The folders that `build --shard` leaves: each says what it is a share of, so that nothing is joined that does not belong together.
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { Misuse } from './command-line.ts';
import type { Share } from './scope.ts';

const SHARD_FILE = 'shard.json';

const shardSchema = z.strictObject({
  part: z.int().min(0),
  parts: z.int().min(1),
  /** A digest of the seeds and of the program: the same in all shards of a site. */
  key: z.string(),
  /** What was asked of the build; `merge` asks the same. */
  siteUrl: z.url().nullable(),
  keepGoing: z.boolean(),
});
export type Shard = z.infer<typeof shardSchema>;

/**
 * @param text - `I/N`, from 1: `2/4`.
 * @throws {Misuse} When it is none.
 */
export const readShare = (text: string): Share => {
  const [, part, parts] = /^(\d{1,4})\/(\d{1,4})$/.exec(text) ?? [];
  const share = { part: Number(part) - 1, parts: Number(parts) };
  if (share.part >= 0 && share.part < share.parts) return share;
  throw new Misuse(`--shard "${text}" is not a share. Expected its number and how many there are, such as 1/4.`);
};

/** Marks a folder as a shard. */
export const writeShard = (folder: string, shard: Shard): Promise<void> =>
  writeFile(join(folder, SHARD_FILE), `${JSON.stringify(shard, null, 1)}\n`);

/** Whether a file of a shard belongs into the site. */
export const isShardContent = (path: string): boolean => path !== SHARD_FILE && path !== '.bulaq-output';

const parseShard = (text: string): Shard | undefined => {
  try {
    return shardSchema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
};

const readShard = async (folder: string): Promise<Shard> => {
  const text = await readFile(join(folder, SHARD_FILE), 'utf8').catch(() => {
    throw new Misuse(`${folder} is no shard: there is no ${SHARD_FILE} in it. Expected what "build --shard" has made.`);
  });
  const shard = parseShard(text);
  if (shard) return shard;
  throw new Misuse(`${folder} is a shard of another version, or ${SHARD_FILE} in it is damaged. Build it anew.`);
};

/**
 * @returns What the folders are shards of.
 * @throws {Misuse} When they are not all shards of one site, each once.
 */
export const readShards = async (folders: readonly string[]): Promise<Shard> => {
  const shards = await Promise.all(folders.map(readShard));
  const [first] = shards;
  if (!first) throw new Misuse('Name the folders of the shards.');
  const differing = shards.findIndex((shard) => shard.key !== first.key || shard.parts !== first.parts);
  if (differing > 0) {
    throw new Misuse(
      `${folders[0]} and ${folders[differing]} are not of one site: they were made of other seeds, by another version or with other options. Build them anew.`,
    );
  }
  const missing = Array.from({ length: first.parts }, (_, part) => part).filter(
    (part) => shards.filter((shard) => shard.part === part).length !== 1,
  );
  if (missing.length > 0) {
    const names = missing.map((part) => `${part + 1}/${first.parts}`).join(', ');
    throw new Misuse(`Every shard is needed once. Look at ${names}.`);
  }
  return first;
};
