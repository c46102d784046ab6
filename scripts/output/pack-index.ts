// A file of the index as a classic script: see src/search/packed-file.ts for why.
import { createHash } from 'node:crypto';
import { registerName } from '../../src/search/packed-file.ts';

/** Bytes whose characters a string literal in double quotes can't hold as they are. */
const unsafePattern = /["\\\n\r]/g;
const unsafe = [...'"\\\n\r'].map((character) => character.charCodeAt(0));

/** The mask under which the fewest bytes are unsafe; itself safe. */
const chooseMask = (bytes: Uint8Array): number => {
  const counts = new Array<number>(256).fill(0);
  for (const byte of bytes) counts[byte] = (counts[byte] ?? 0) + 1;
  const unsafeUnder = (mask: number): number => unsafe.reduce((sum, code) => sum + (counts[code ^ mask] ?? 0), 0);
  const masks = Array.from({ length: 128 }, (_, mask) => mask).filter((mask) => !unsafe.includes(mask));
  return masks.reduce((best, mask) => (unsafeUnder(mask) < unsafeUnder(best) ? mask : best));
};

/**
 * @returns A text of one character a byte, after a first one that every byte is masked with (exclusive or), chosen so
 * that hardly any needs an escape; those few stand 256 places on, which changes nothing in their last eight bits.
 * `bytesOf` in src/search/packed-file.ts reads it.
 */
export const bytesText = (bytes: Uint8Array): string => {
  const mask = chooseMask(bytes);
  const masked = Buffer.from(bytes.map((byte) => byte ^ mask)).toString('latin1');
  return (
    String.fromCharCode(mask) +
    masked.replace(unsafePattern, (character) => String.fromCharCode(character.charCodeAt(0) + 256))
  );
};

/** @returns The script that hands `expression`'s value over under `name`: `bulaqSearch("words/a", …)`. */
export const packExpression = (name: string, expression: string): string =>
  `${registerName}(${JSON.stringify(name)},${expression})\n`;

/** @returns The script that hands a JSON value over under `name`. */
export const packJson = (name: string, value: unknown): string => packExpression(name, JSON.stringify(value));

/** @returns The script that hands bytes over under `name`. */
export const packBytes = (name: string, bytes: Uint8Array): string => packExpression(name, `"${bytesText(bytes)}"`);

/** @returns Ten hex digits that change with the content: `3f9a0c11be`. */
export const contentHash = (content: string): string => createHash('sha256').update(content).digest('hex').slice(0, 10);
