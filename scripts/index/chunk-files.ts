// IO. Chunks of the index in files.
import { hash } from 'node:crypto';
import { basename } from 'node:path';
import { fileNames } from '../../src/search/search-index.ts';
import { hashDigits } from '../../src/search/shards.ts';
import type { Reuse } from '../earlier/earlier-site.ts';
import type { Chunk } from './cut-chunks.ts';
import type { CutChunk } from './cut-keys.ts';
import { type IndexFolder, searchFolder } from './index-folder.ts';
import type { KnownChunk } from './known-chunks.ts';
import { packChunk } from './pack-chunk.ts';

/** What a chunk begins with, and its name. */
export type NamedChunk = readonly [first: string, name: string];

const pathOf = (name: string): string => `${searchFolder}/${fileNames.chunk(name)}.js`;
const nameOf = (path: string): string => basename(path, '.js');

/** What a chunk begins with is the rest of its name. */
const firstIn = (name: string): string => name.slice(hashDigits);

const digestChunk = ({ first, counted, bytes }: Chunk): string =>
  hash('sha256', Buffer.concat([Buffer.from(`chunk ${first} ${counted.join()} `), bytes]));

/** Opens the files of chunks: they are packed, or taken from an earlier build. A chunk's common keys have theirs beside it. */
export const openChunkFiles = (folder: IndexFolder, reuse: Reuse | undefined) => {
  const list: NamedChunk[] = [];
  const common: NamedChunk[] = [];
  const add = ([own = '', ...others]: readonly string[]): void => {
    list.push([firstIn(own), own]);
    for (const name of others) common.push([firstIn(name), name]);
  };
  const take = (inputs: string): boolean => {
    const paths = reuse?.pathsOf(inputs);
    if (!paths || !reuse?.take(inputs)) return false;
    add(paths.map(nameOf));
    return true;
  };
  const pack = (chunk: Chunk): string =>
    folder.writeShard(fileNames.chunk, chunk.first, Buffer.from(packChunk(chunk)).toString('base64'));
  const write = ({ chunk, common: placed }: CutChunk): string => {
    const all = [chunk, ...placed];
    const inputs = all.length === 1 ? digestChunk(chunk) : hash('sha256', all.map(digestChunk).join());
    if (take(inputs)) return inputs;
    const names = all.map(pack);
    reuse?.note(inputs, names.map(pathOf));
    add(names);
    return inputs;
  };
  return { list, common, write, take: ({ inputs }: KnownChunk) => take(inputs) };
};
