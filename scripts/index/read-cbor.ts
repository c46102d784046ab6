// Reads CBOR (RFC 8949), the format of Pagefind's metadata and index chunks: as much of it as Pagefind writes. For tests:
// readers' browsers leave this to Pagefind's module.

export type Cbor = number | string | boolean | null | Uint8Array | readonly Cbor[];

/** One decoded item and the offset of the byte after it. */
export type CborItem = { readonly value: Cbor; readonly end: number };

const utf8 = new TextDecoder();

/** An item's head: major type, argument (a number or a length), and where its content starts. */
const readHead = (bytes: Uint8Array, at: number): { type: number; argument: number; start: number } => {
  const first = bytes[at] ?? 0;
  const short = first & 31;
  if (short < 24) return { type: first >> 5, argument: short, start: at + 1 };
  if (short > 27) throw new Error(`The index holds a CBOR item of a kind that Pagefind does not write (byte ${at}).`);
  const width = 1 << (short - 24);
  let argument = 0;
  for (let i = 1; i <= width; i++) argument = argument * 256 + (bytes[at + i] ?? 0);
  return { type: first >> 5, argument, start: at + 1 + width };
};

/**
 * @returns The item that starts at byte `at`, with arrays as arrays: `82 01 61 61` is `[1, "a"]`.
 * Throws on maps, tags and items without a stated length: Pagefind writes none.
 */
export const readCbor = (bytes: Uint8Array, at = 0): CborItem => {
  const { type, argument, start } = readHead(bytes, at);
  if (type === 0) return { value: argument, end: start };
  if (type === 1) return { value: -1 - argument, end: start };
  if (type === 2) return { value: bytes.subarray(start, start + argument), end: start + argument };
  if (type === 3) return { value: utf8.decode(bytes.subarray(start, start + argument)), end: start + argument };
  if (type === 4) {
    const items: Cbor[] = [];
    let end = start;
    for (let i = 0; i < argument; i++) {
      const item = readCbor(bytes, end);
      items.push(item.value);
      end = item.end;
    }
    return { value: items, end };
  }
  if (type === 7 && argument >= 20 && argument <= 23)
    return { value: argument > 21 ? null : argument === 21, end: start };
  throw new Error(`The index holds a CBOR item of a kind that Pagefind does not write (byte ${at}).`);
};
