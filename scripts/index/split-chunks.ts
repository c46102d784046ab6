// Pagefind cuts an index into chunks of about 25 KB packed, and a query loads one for each of its words. Cut finer,
// a word costs 1.5 KB. Chunks are lists of words in order, so cutting them changes no answer.
//
//   metadata  [version, records, [[first word, last word, chunk's name], …], …]
//   chunk     [[[word, places …], …]]
import { type Cbor, readCbor } from '../../src/search/cbor.ts';
import { contentHash } from '../output/pack-index.ts';

/** Size at which a new chunk begins, in unpacked bytes: a third of that as it travels. */
const leastChunkBytes = 4000;
/** Files are not to be too many either: some hosts count them. */
const mostChunks = 500;

/** An item's head: its type and a number or length. */
const encodeHead = (type: number, argument: number): Uint8Array => {
  if (argument < 24) return Uint8Array.of((type << 5) | argument);
  if (argument < 0x100) return Uint8Array.of((type << 5) | 24, argument);
  if (argument < 0x10000) return Uint8Array.of((type << 5) | 25, argument >> 8, argument & 255);
  const head = new Uint8Array(5);
  head[0] = (type << 5) | 26;
  new DataView(head.buffer).setUint32(1, argument);
  return head;
};

const join = (parts: readonly Uint8Array[]): Uint8Array => Buffer.concat(parts);

/** @returns The value in CBOR, for what `readCbor` gives of Pagefind's files: `[1, "a"]` is `82 01 61 61`. */
export const encodeCbor = (value: Cbor): Uint8Array => {
  if (typeof value === 'number') return value < 0 ? encodeHead(1, -1 - value) : encodeHead(0, value);
  if (typeof value === 'string') {
    const text = Buffer.from(value);
    return join([encodeHead(3, text.length), text]);
  }
  if (value instanceof Uint8Array) return join([encodeHead(2, value.length), value]);
  if (value === null || typeof value === 'boolean') return encodeHead(7, value === null ? 22 : value ? 21 : 20);
  return join([encodeHead(4, value.length), ...value.map(encodeCbor)]);
};

/** One chunk: its name, its first and last word, and its bytes. */
type Chunk = { readonly name: string; readonly first: string; readonly last: string; readonly bytes: Uint8Array };

type Word = { readonly word: string; readonly bytes: Uint8Array };

const wordsOf = (chunk: Uint8Array): Word[] => {
  // `81` (a list of one), then the head of the list of words.
  const { value } = readCbor(chunk);
  const words = Array.isArray(value) && value.length === 1 ? value[0] : undefined;
  if (!Array.isArray(words)) throw new Error('Pagefind wrote an index chunk of a kind that this build does not know.');
  return words.map((word: Cbor) => ({ word: String(Array.isArray(word) ? word[0] : word), bytes: encodeCbor(word) }));
};

const chunkOf = (words: readonly Word[]): Chunk => {
  const bytes = join([encodeHead(4, 1), encodeHead(4, words.length), ...words.map((word) => word.bytes)]);
  const name = contentHash(Buffer.from(bytes).toString('latin1'));
  return { name, first: words[0]?.word ?? '', last: words.at(-1)?.word ?? '', bytes };
};

/**
 * @param metadata Pagefind's metadata, unpacked.
 * @param chunks Its chunks by name, unpacked.
 * @returns The same index in smaller chunks.
 */
export const splitChunks = (
  metadata: Uint8Array,
  chunks: ReadonlyMap<string, Uint8Array>,
): { readonly metadata: Uint8Array; readonly chunks: ReadonlyMap<string, Uint8Array> } => {
  const { value } = readCbor(metadata);
  if (!Array.isArray(value)) throw new Error('Pagefind wrote metadata of a kind that this build does not know.');
  const words = [...chunks.values()].flatMap(wordsOf).sort((a, b) => (a.word < b.word ? -1 : 1));
  const allBytes = words.reduce((sum, word) => sum + word.bytes.length, 0);
  const chunkBytes = Math.max(leastChunkBytes, allBytes / mostChunks);
  const small: Chunk[] = [];
  let held: Word[] = [];
  let size = 0;
  for (const word of words) {
    held.push(word);
    size += word.bytes.length;
    if (size < chunkBytes) continue;
    small.push(chunkOf(held));
    held = [];
    size = 0;
  }
  if (held.length) small.push(chunkOf(held));
  const [version = '', records = [], , ...rest] = value as readonly Cbor[];
  const named = small.map(({ first, last, name }) => [first, last, name]);
  return {
    metadata: encodeCbor([version, records, named, ...rest]),
    chunks: new Map(small.map(({ name, bytes }) => [name, bytes])),
  };
};
