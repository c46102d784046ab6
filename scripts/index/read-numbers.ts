// Reads what chunks consist of: CBOR (RFC 8949) whose items are known beforehand, so that only numbers and lengths tell anything.

/** Reads one item after another. */
export type NumberReader = {
  /** @returns The argument of the next item's head: a number, or the length of a list or text. */
  readonly next: () => number;
  /** @returns So many ASCII characters, which have no head of their own. */
  readonly text: (length: number) => string;
  readonly isAtEnd: () => boolean;
};

/** @param bytes Good until the last item is read. */
export const readNumbers = (bytes: Uint8Array): NumberReader => {
  const letters = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 0;
  return {
    next: () => {
      const short = (bytes[at++] ?? 0) & 31;
      if (short < 24) return short;
      let argument = 0;
      for (let width = 1 << (short - 24); width > 0; width--) argument = argument * 256 + (bytes[at++] ?? 0);
      return argument;
    },
    text: (length) => {
      at += length;
      return letters.toString('latin1', at - length, at);
    },
    isAtEnd: () => at >= bytes.length,
  };
};
