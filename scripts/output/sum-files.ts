// IO. Files of a site, read once each: their sums and, where they are to be packed, what stands in a pack. Runs in any thread.
import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isWorthPacking, packFast, type PackedFile, sumBytes } from '../export/pack-file.ts';
import { type ThreadWork, threadWork } from '../threads.ts';

/** What is asked about a file. */
export type FileTask = {
  /** From the site's root, with `/`. */
  readonly path: string;
  readonly isPacked: boolean;
  /** The sum of a file that is packed already: if this one has it too, it is not packed again. */
  readonly packedSum: string | undefined;
};

/** What is known of a file. */
export type SummedFile = {
  readonly size: number;
  /** Lower-case hex. */
  readonly sha256: string;
  readonly packed: PackedFile | undefined;
};

const sumFile = (folder: string, { path, isPacked, packedSum }: FileTask): SummedFile => {
  const bytes = readFileSync(join(folder, ...path.split('/')));
  const size = bytes.byteLength;
  if (!isPacked) return { size, sha256: hash('sha256', bytes), packed: undefined };
  const sums = sumBytes(bytes);
  const packed = sums.sha256 === packedSum ? undefined : packFast(bytes, sums, !isWorthPacking(path));
  return { size, sha256: sums.sha256, packed };
};

/** The files of a batch, in the order of the tasks. */
export type SummedFiles = {
  readonly files: readonly SummedFile[];
  /** Where all that is packed lies: handed over at once, it costs a fraction of what each file's own would. */
  readonly memory: ArrayBuffer;
};

/** Brings what is packed together. */
const gather = (files: readonly SummedFile[]): SummedFiles => {
  const memory = new ArrayBuffer(files.reduce((sum, { packed }) => sum + (packed?.data.byteLength ?? 0), 0));
  let at = 0;
  const place = (packed: PackedFile): PackedFile => {
    const data = new Uint8Array(memory, at, packed.data.byteLength);
    data.set(packed.data);
    at += data.byteLength;
    return { ...packed, data };
  };
  return { files: files.map((file) => (file.packed ? { ...file, packed: place(file.packed) } : file)), memory };
};

/** Sums a batch of the files of the folder. */
export const sumFiles: ThreadWork<string, readonly FileTask[], SummedFiles> = threadWork(
  import.meta.url,
  (tasks: readonly FileTask[], folder: string) => gather(tasks.map((task) => sumFile(folder, task))),
  ({ memory }) => [memory],
);
