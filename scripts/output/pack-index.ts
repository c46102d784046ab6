// A file of the index as a classic script: see src/search/packed-file.ts for why.
import { hash } from 'node:crypto';
import { registerName } from '../../src/search/packed-file.ts';

/** Bytes whose characters a string literal in double quotes can't hold as they are. */
const unsafe = [...'"\\\n\r'].map((character) => character.charCodeAt(0));

const masks = Array.from({ length: 128 }, (_, mask) => mask).filter((mask) => !unsafe.includes(mask));

/** The mask under which the fewest bytes are unsafe; itself safe. */
const chooseMask = (bytes: Uint8Array): number => {
  const counts = new Uint32Array(256);
  for (const byte of bytes) counts[byte] = (counts[byte] ?? 0) + 1;
  const unsafeUnder = (mask: number): number => unsafe.reduce((sum, code) => sum + (counts[code ^ mask] ?? 0), 0);
  return masks.reduce((best, mask) => (unsafeUnder(mask) < unsafeUnder(best) ? mask : best));
};

/** The character that stands for a masked byte: its own, or one 256 places on where a literal can't hold that. */
const characterOf = (masked: number): number => (unsafe.includes(masked) ? masked + 256 : masked);

/**
 * @returns A string literal in UTF-8, of one character a byte, after a first one that every byte is masked with (exclusive
 * or), chosen so that hardly any needs an escape; those few stand 256 places on, which changes nothing in their last eight
 * bits. `bytesOf` in src/search/packed-file.ts reads it.
 */
const bytesLiteral = (bytes: Uint8Array): Buffer => {
  const mask = chooseMask(bytes);
  const characters = Uint16Array.from({ length: 256 }, (_, byte) => characterOf(byte ^ mask));
  const quote = 0x22;
  const literal = Buffer.allocUnsafe(3 + 2 * bytes.length);
  let end = 0;
  literal[end++] = quote;
  literal[end++] = mask;
  for (const byte of bytes) {
    const character = characters[byte] ?? 0;
    if (character < 0x80) literal[end++] = character;
    else {
      // None is beyond the two bytes that UTF-8 has for characters below 0x800.
      literal[end++] = 0xc0 | (character >> 6);
      literal[end++] = 0x80 | (character & 0x3f);
    }
  }
  literal[end++] = quote;
  return literal.subarray(0, end);
};

/** @returns The script that hands a JSON value over: `bulaqSearch(…)`. */
export const packJson = (value: unknown): string => `${registerName}(${JSON.stringify(value)})\n`;

/**
 * @param engine A script with a variable `engine`. @param module Pagefind's.
 * @returns The script that hands over a function that gives `engine`, and the module: see engine-worker.ts.
 */
export const packEngine = (engine: string, module: Uint8Array): Buffer =>
  Buffer.concat([
    Buffer.from(`${registerName}([()=>{${engine}return engine},`),
    bytesLiteral(module),
    Buffer.from('])\n'),
  ]);

/** @returns Ten hex digits that change with the content: `3f9a0c11be`. */
export const contentHash = (content: string | Uint8Array): string => hash('sha256', content).slice(0, 10);
