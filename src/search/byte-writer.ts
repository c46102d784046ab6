// Bytes, one after another, and CBOR (RFC 8949) among them: as much of it as Pagefind's files hold.

export type ByteWriter = {
  readonly clear: () => void;
  /** Appends the bytes from `from` to `to`, or all. */
  readonly append: (bytes: Uint8Array, from?: number, to?: number) => void;
  /** The head of an item: its major type (0 a number, 3 a text, 4 a list), and a number or a length below 2³². */
  readonly head: (type: number, argument: number) => void;
  /** One byte: the last eight bits of a number. */
  readonly byte: (value: number) => void;
  /** A number below 2³², in four bytes, the lowest first. */
  readonly uint32: (number: number) => void;
  /** ASCII characters, without a head. */
  readonly ascii: (text: string) => void;
  readonly length: () => number;
  /** What was written since `clear`; a view that the next write may change. */
  readonly bytes: () => Uint8Array<ArrayBuffer>;
};

const fewBytes = 32;

/** Makes a writer; its room grows as it is needed and is kept. */
export const byteWriter = (): ByteWriter => {
  let buffer = new Uint8Array(1024);
  let end = 0;
  const reserve = (more: number): void => {
    if (end + more <= buffer.length) return;
    const longer = new Uint8Array(Math.max(buffer.length * 2, end + more));
    longer.set(buffer);
    buffer = longer;
  };
  return {
    clear: () => {
      end = 0;
    },
    append: (bytes, from = 0, to = bytes.length) => {
      reserve(to - from);
      // A few bytes are copied sooner than a view of them is made.
      if (to - from > fewBytes) buffer.set(bytes.subarray(from, to), end);
      else for (let at = from; at < to; at++) buffer[end + at - from] = bytes[at] ?? 0;
      end += to - from;
    },
    head: (type, argument) => {
      reserve(5);
      const first = type << 5;
      if (argument < 24) buffer[end++] = first | argument;
      else if (argument < 0x100) {
        buffer[end++] = first | 24;
        buffer[end++] = argument;
      } else {
        const width = argument < 0x10000 ? 2 : 4;
        buffer[end++] = first | (width === 2 ? 25 : 26);
        // An array of bytes keeps the last eight bits of what it is given.
        for (let shift = width * 8 - 8; shift >= 0; shift -= 8) buffer[end++] = argument >>> shift;
      }
    },
    byte: (value) => {
      reserve(1);
      buffer[end++] = value;
    },
    uint32: (number) => {
      reserve(4);
      for (let shift = 0; shift < 32; shift += 8) buffer[end++] = number >>> shift;
    },
    ascii: (text) => {
      reserve(text.length);
      for (let i = 0; i < text.length; i++) buffer[end++] = text.charCodeAt(i);
    },
    length: () => end,
    bytes: () => buffer.subarray(0, end),
  };
};
