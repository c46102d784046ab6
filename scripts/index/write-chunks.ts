// IO. The chunks of an index -> files, packed on as many cores as pay: packing costs more than all else about them. What
// an earlier build has packed is taken from its site.
import { hash } from 'node:crypto';
import { basename } from 'node:path';
import { fileNames } from '../../src/search/search-index.ts';
import { packShardList, type ShardList } from '../../src/search/shards.ts';
import type { Reuse } from '../earlier/earlier-site.ts';
import { streamTasks, type ThreadWork, threadsFor, threadWork } from '../threads.ts';
import type { Chunk } from './cut-chunks.ts';
import { openIndexFolder, searchFolder } from './index-folder.ts';
import { packChunk } from './pack-chunk.ts';

/** Packs chunks and writes each into a file. @returns The names of the files. */
export const writePacked: ThreadWork<{ readonly outDir: string }, readonly Chunk[], string[]> = threadWork(
  import.meta.url,
  (chunks: readonly Chunk[], { outDir }: { readonly outDir: string }) => {
    const { writeShard } = openIndexFolder(outDir);
    return chunks.map(({ first, bytes }) => {
      const packed = Buffer.from(packChunk(bytes)).toString('base64');
      return writeShard(fileNames.chunk, first, packed);
    });
  },
);

/** Bytes of the chunks that are sent to a thread at once: some tens of milliseconds' work. */
const sentAtOnce = 500_000;

/** Bytes of all chunks below which a thread takes longer to start than it saves. */
const fewestForThreads = 5_000_000;

const pathOf = (name: string): string => `${searchFolder}/${fileNames.chunk(name)}.js`;
const nameOf = (path: string): string => basename(path, '.js');

/** @returns The name of the chunk's file, if an earlier build has packed the same and the file is in the new site now. */
const takeChunk = (reuse: Reuse | undefined, inputs: string): string | undefined => {
  const [path] = reuse?.pathsOf(inputs) ?? [];
  return path !== undefined && reuse?.take(inputs) ? nameOf(path) : undefined;
};

export type ChunkOptions = {
  /** Of all chunks together, about. */
  readonly allBytes: number;
  /** Folder that stands for the site's root. */
  readonly outDir: string;
  /** Undefined when everything is made anew. */
  readonly reuse: Reuse | undefined;
};

/**
 * Writes chunks as they are cut.
 */
export const writeChunks = async (
  chunks: Iterable<Chunk>,
  { allBytes, outDir, reuse }: ChunkOptions,
): Promise<ShardList> => {
  const list: [first: string, name: string][] = [];
  /** Those that are being packed, in the order in which they were sent. */
  const waiting: { readonly place: number; readonly inputs: string }[] = [];
  function* gather(): Generator<Chunk[]> {
    let held: Chunk[] = [];
    let heldBytes = 0;
    for (const { first, bytes } of chunks) {
      const inputs = hash('sha256', Buffer.concat([Buffer.from(`chunk ${first} `), bytes]));
      const name = takeChunk(reuse, inputs);
      list.push([first, name ?? '']);
      if (name !== undefined) continue;
      waiting.push({ place: list.length - 1, inputs });
      held.push({ first, bytes });
      heldBytes += bytes.length;
      if (heldBytes < sentAtOnce) continue;
      yield held;
      [held, heldBytes] = [[], 0];
    }
    if (held.length) yield held;
  }
  const tasks = { context: { outDir }, tasks: gather(), threads: threadsFor(allBytes, fewestForThreads) };
  for await (const names of streamTasks(writePacked, tasks)) {
    for (const name of names) {
      const { place, inputs } = waiting.shift() ?? { place: -1, inputs: '' };
      const entry = list[place];
      if (entry) entry[1] = name;
      reuse?.note(inputs, [pathOf(name)]);
    }
  }
  return packShardList(list);
};
