// IO. The chunks of an index -> files, packed on as many cores as pay: packing costs more than all else about them. What
// an earlier build has packed is taken from its site.
import { hash } from 'node:crypto';
import { basename } from 'node:path';
import { fileNames } from '../../src/search/search-index.ts';
import type { Reuse } from '../earlier/earlier-site.ts';
import { packJson } from '../output/pack-index.ts';
import { streamTasks, type ThreadWork, threadsFor, threadWork } from '../threads.ts';
import type { Chunk } from './cut-chunks.ts';
import { openIndexFolder, searchFolder } from './index-folder.ts';
import { packChunk } from './pack-chunk.ts';

/** Packs chunks and writes each into a file. @returns The names of the files, which are hashes. */
export const writePacked: ThreadWork<{ readonly outDir: string }, readonly Uint8Array[], string[]> = threadWork(
  import.meta.url,
  (chunks: readonly Uint8Array[], { outDir }: { readonly outDir: string }) => {
    const { writeNamed } = openIndexFolder(outDir);
    return chunks.map((chunk) => {
      const packed = Buffer.from(packChunk(chunk)).toString('base64');
      return writeNamed(fileNames.chunk, (name) => packJson(name, packed));
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
 * @returns For each, what its keys begin with, as `cutChunks` has it, and the name of its file.
 */
export const writeChunks = async (
  chunks: Iterable<Chunk>,
  { allBytes, outDir, reuse }: ChunkOptions,
): Promise<[first: string, name: string][]> => {
  const list: [first: string, name: string][] = [];
  /** Those that are being packed, in the order in which they were sent. */
  const waiting: { readonly place: number; readonly inputs: string }[] = [];
  function* gather(): Generator<Uint8Array[]> {
    let held: Uint8Array[] = [];
    let heldBytes = 0;
    for (const { first, bytes } of chunks) {
      const inputs = hash('sha256', Buffer.concat([Buffer.from('chunk '), bytes]));
      const name = takeChunk(reuse, inputs);
      list.push([first, name ?? '']);
      if (name !== undefined) continue;
      waiting.push({ place: list.length - 1, inputs });
      held.push(bytes);
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
  return list;
};
