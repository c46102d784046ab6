// IO. Parts of files: of a few large ones thousands of small parts are asked for, so that they stay open.
import { closeSync, openSync, readSync } from 'node:fs';

export type FileParts = {
  /** @returns The bytes from `offset` on. */
  readonly read: (file: string, offset: number, bytes: number) => Buffer;
  readonly close: () => void;
};

/** A file that is open, and what was read of it last; nothing writes into that again. */
type OpenFile = { readonly input: number; from: number; ahead: Buffer };

/**
 * Opens no file yet.
 * @param ahead - So many bytes are read of a file at once, where its parts are asked for one after another.
 */
export const openFileParts = (ahead = 0): FileParts => {
  const files = new Map<string, OpenFile>();
  const open = (file: string): OpenFile => {
    const known = files.get(file) ?? { input: openSync(file, 'r'), from: 0, ahead: Buffer.alloc(0) };
    files.set(file, known);
    return known;
  };
  return {
    read(file, offset, bytes) {
      const known = open(file);
      if (offset < known.from || offset + bytes > known.from + known.ahead.length) {
        const piece = Buffer.allocUnsafe(Math.max(ahead, bytes));
        known.ahead = piece.subarray(0, readSync(known.input, piece, 0, piece.length, offset));
        known.from = offset;
      }
      const begin = offset - known.from;
      if (begin + bytes > known.ahead.length) throw new Error(`${file} ends before byte ${offset + bytes}.`);
      return known.ahead.subarray(begin, begin + bytes);
    },
    close() {
      for (const { input } of files.values()) closeSync(input);
      files.clear();
    },
  };
};
