// IO. A file that nobody reads half of.
import { randomUUID } from 'node:crypto';
import { closeSync, openSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/**
 * Writes a file in one step: beside it, under a hidden name of its own, which becomes the file when it is whole. The number
 * of the process would not make that name its own: threads share it.
 * @param write - Gets the descriptor of an empty file.
 * @throws {Error} When it cannot be written; then what lay there before is as it was, and nothing is beside it.
 */
export const writeWhole = (file: string, write: (descriptor: number) => void): void => {
  const unfinished = join(dirname(file), `.${basename(file)}-${randomUUID()}`);
  try {
    const descriptor = openSync(unfinished, 'wx');
    try {
      write(descriptor);
    } finally {
      closeSync(descriptor);
    }
    renameSync(unfinished, file);
  } catch (error) {
    rmSync(unfinished, { force: true });
    throw error;
  }
};
