// Raw DEFLATE, the same bytes on every machine. zlib, compiled to WebAssembly and carried by zip.js, and not Node's zlib,
// whose output differs between versions and processors. zip.js itself packs in streams and threads of its own; only its
// module is used here. Its source: https://github.com/gildas-lormeau/zlib-streams, src/wasm.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/** What the module exports, as far as it is used. Numbers are addresses and lengths in its memory, or zlib's own codes. */
type Zlib = {
  readonly memory: WebAssembly.Memory;
  readonly malloc: (bytes: number) => number;
  readonly deflate_new: () => number;
  readonly deflate_init_raw: (stream: number, level: number) => number;
  /** @returns How many bytes it has written; zlib's code in the highest eight bits. */
  readonly deflate_process: (
    stream: number,
    input: number,
    inputBytes: number,
    output: number,
    outputBytes: number,
    flush: number,
  ) => number;
  /** Frees the stream. */
  readonly deflate_end: (stream: number) => number;
};

/** zlib's codes; source: zlib.h. */
const Z_OK = 0;
const Z_STREAM_END = 1;
const Z_NO_FLUSH = 0;
const Z_FINISH = 4;

/** Bytes that zlib is given at once. */
const INPUT_BYTES = 1 << 20;
/** What it has held back, a hundred kilobytes at most, and a piece that does not shrink find room in twice as much. */
const OUTPUT_BYTES = 2 * INPUT_BYTES;

/** Compiles the module and makes room in its memory. */
const startZlib = () => {
  const file = require.resolve('@zip.js/zip.js/dist/zip-module.wasm');
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(readFileSync(file)));
  const zlib = exports as unknown as Zlib; // as its source says
  return { zlib, input: zlib.malloc(INPUT_BYTES), output: zlib.malloc(OUTPUT_BYTES) };
};

let started: ReturnType<typeof startZlib> | undefined;

/**
 * @param level - zlib's: 1 is fastest, 9 gives the fewest bytes.
 * @returns The compressed bytes, without a header or a sum.
 */
export const deflate = (bytes: Uint8Array, level: number): Uint8Array => {
  const { zlib, input, output } = (started ??= startZlib());
  const stream = zlib.deflate_new();
  zlib.deflate_init_raw(stream, level);
  const pieces: Uint8Array[] = [];
  let at = 0;
  do {
    const piece = bytes.subarray(at, at + INPUT_BYTES);
    at += piece.byteLength;
    const isLast = at === bytes.byteLength;
    // The memory is another buffer after it has grown.
    new Uint8Array(zlib.memory.buffer).set(piece, input);
    const flush = isLast ? Z_FINISH : Z_NO_FLUSH;
    const result = zlib.deflate_process(stream, input, piece.byteLength, output, OUTPUT_BYTES, flush);
    if (result >> 24 !== (isLast ? Z_STREAM_END : Z_OK)) throw new Error(`zlib gave up with code ${result >> 24}.`);
    pieces.push(new Uint8Array(zlib.memory.buffer).slice(output, output + (result & 0xffffff)));
  } while (at < bytes.byteLength);
  zlib.deflate_end(stream);
  const [only] = pieces;
  return only && pieces.length === 1 ? only : Buffer.concat(pieces);
};
