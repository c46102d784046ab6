// IO. The chunks of an index -> files, packed on as many cores as pay: packing costs more than all else about them.
import { fileNames } from '../../src/search/search-index.ts';
import { packJson } from '../output/pack-index.ts';
import { streamTasks, type ThreadWork, threadsFor, threadWork } from '../threads.ts';
import type { Chunk } from './cut-chunks.ts';
import { openIndexFolder } from './index-folder.ts';
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

/**
 * Writes chunks as they are cut.
 * @param allBytes Of all chunks together, about.
 * @returns For each, what its keys begin with, as `cutChunks` has it, and the name of its file.
 */
export const writeChunks = async (
  chunks: Iterable<Chunk>,
  allBytes: number,
  outDir: string,
): Promise<[first: string, name: string][]> => {
  const firsts: string[] = [];
  function* gather(): Generator<Uint8Array[]> {
    let held: Uint8Array[] = [];
    let bytes = 0;
    for (const chunk of chunks) {
      firsts.push(chunk.first);
      held.push(chunk.bytes);
      bytes += chunk.bytes.length;
      if (bytes < sentAtOnce) continue;
      yield held;
      [held, bytes] = [[], 0];
    }
    yield held;
  }
  const names: string[] = [];
  const threads = threadsFor(allBytes, fewestForThreads);
  for await (const own of streamTasks(writePacked, { context: { outDir }, tasks: gather(), threads }))
    names.push(...own);
  return firsts.map((first, place) => [first, names[place] ?? '']);
};
