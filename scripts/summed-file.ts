// IO. Files that are believed only as a whole: the first line is a sum of all that follows, and of who wrote it.
import { createHash } from 'node:crypto';
import { appendFileSync, readFileSync, writeSync } from 'node:fs';
import { writeWhole } from './write-whole.ts';

const SUM_LENGTH = 64;

/** Pieces are gathered up to this: each by itself would take longer to hand to the system than to make. */
const CHUNK_BYTES = 1 << 20;

const startSum = (version: string): ReturnType<typeof createHash> => createHash('sha256').update(`${version}\n`);

/**
 * Writes a file piece by piece, so that one of any size can be written.
 * @param version Of what writes it; another one does not believe the file.
 */
export const writeSummed = (file: string, version: string, pieces: Iterable<string | Uint8Array>): void => {
  writeWhole(file, (output) => {
    const sum = startSum(version);
    appendFileSync(output, `${' '.repeat(SUM_LENGTH)}\n`);
    for (const chunk of gather(pieces)) {
      sum.update(chunk);
      appendFileSync(output, chunk);
    }
    writeSync(output, sum.digest('hex'), 0);
  });
};

function* gather(pieces: Iterable<string | Uint8Array>): Generator<Uint8Array> {
  let parts: Uint8Array[] = [];
  let bytes = 0;
  for (const piece of pieces) {
    const part = typeof piece === 'string' ? Buffer.from(piece) : piece;
    parts.push(part);
    bytes += part.length;
    if (bytes < CHUNK_BYTES) continue;
    yield Buffer.concat(parts);
    parts = [];
    bytes = 0;
  }
  yield Buffer.concat(parts);
}

/** @returns What was written, in UTF-8; undefined where there is nothing, it is damaged, or another version has written it. */
export const readSummed = (file: string, version: string): Buffer | undefined => {
  try {
    const bytes = readFileSync(file);
    const content = bytes.subarray(SUM_LENGTH + 1);
    const isWhole = bytes.toString('latin1', 0, SUM_LENGTH) === startSum(version).update(content).digest('hex');
    return isWhole ? content : undefined;
  } catch {
    return undefined;
  }
};
