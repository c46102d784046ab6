// A file of the index as a classic script: see src/search/packed-file.ts for why.
import { createHash } from 'node:crypto';
import { registerName } from '../../src/search/packed-file.ts';

/** What a string literal in double quotes can't hold as it is. */
const unsafe = /["\\\n\r]/g;

/** The character 256 places on stands for the same byte and needs no escape. */
const shift = (character: string): string => String.fromCharCode(character.charCodeAt(0) + 256);

/** @returns A JavaScript string literal that holds one character a byte: `[34, 65, 255]` is `"ĢAÿ"`. */
export const bytesLiteral = (bytes: Uint8Array): string =>
  `"${Buffer.from(bytes).toString('latin1').replace(unsafe, shift)}"`;

/** @returns The script that hands `expression`'s value over under `name`: `bulaqSearch("words/a", …)`. */
export const packExpression = (name: string, expression: string): string =>
  `${registerName}(${JSON.stringify(name)},${expression})\n`;

/** @returns The script that hands a JSON value over under `name`. */
export const packJson = (name: string, value: unknown): string => packExpression(name, JSON.stringify(value));

/** @returns The script that hands bytes over under `name`. */
export const packBytes = (name: string, bytes: Uint8Array): string => packExpression(name, bytesLiteral(bytes));

/** @returns Ten hex digits that change with the content: `3f9a0c11be`. */
export const contentHash = (content: string): string => createHash('sha256').update(content).digest('hex').slice(0, 10);
