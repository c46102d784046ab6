// IO. Parts of files: of a few large ones thousands of small parts are asked for, so that they stay open.
import { closeSync, openSync, readSync } from 'node:fs';

export type FileParts = {
  /** @returns The bytes from `offset` on. */
  readonly read: (file: string, offset: number, bytes: number) => Buffer;
  readonly close: () => void;
};

/** Opens no file yet. */
export const openFileParts = (): FileParts => {
  const inputs = new Map<string, number>();
  return {
    read(file, offset, bytes) {
      const input = inputs.get(file) ?? openSync(file, 'r');
      inputs.set(file, input);
      const data = Buffer.allocUnsafe(bytes);
      const read = readSync(input, data, 0, bytes, offset);
      if (read !== bytes) throw new Error(`${file} ends before byte ${offset + bytes}.`);
      return data;
    },
    close() {
      for (const input of inputs.values()) closeSync(input);
      inputs.clear();
    },
  };
};
