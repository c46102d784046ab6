import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { inflateRawSync } from 'node:zlib';
import { expect, it, test } from 'vitest';
import { createRandom } from '../bench/create-random.ts';
import { PIECE, STRETCH } from './deflate/find-repeats.ts';
import { WINDOW } from './deflate/symbols.ts';
import { deflateFast } from './deflate-fast.ts';
import { deflate } from './deflate.ts';

const source = readFileSync(new URL(import.meta.url));

/** Bytes that no one can shorten, the same every time. */
const noise = (length: number): Uint8Array => {
  const blocks: Buffer[] = [];
  for (let at = 0; at < length; at += 32) blocks.push(createHash('sha256').update(String(at)).digest());
  return Buffer.concat(blocks).subarray(0, length);
};

/** Each byte half as frequent as the one before. */
const steep = Buffer.concat(Array.from({ length: 17 }, (_, byte) => Buffer.alloc(2 ** (16 - byte), byte * 15)));

/** Something that comes again at exactly this distance. */
const again = (distance: number): Uint8Array => {
  const bytes = Buffer.concat([noise(distance), Buffer.from('Қазақстан')]);
  bytes.write('Қазақстан');
  return bytes;
};

const expectBack = (bytes: Uint8Array): void => {
  expect(inflateRawSync(deflateFast(bytes)).equals(bytes)).toBe(true);
};

test.each([
  ['nothing', new Uint8Array()],
  ['a letter', Buffer.from('ә')],
  ['three bytes', Buffer.from('abc')],
  ['a text', source],
  ['one byte again and again', Buffer.alloc(3 * STRETCH, 'a')],
  ['a piece', Buffer.alloc(PIECE, 'қазақ ')],
  ['a piece and a byte more', Buffer.alloc(PIECE + 1, 'қазақ ')],
  ['a stretch and three bytes more', noise(STRETCH + 3)],
  ['three pieces and a half that do not shrink', noise(3.5 * PIECE)],
  ['frequent and very rare bytes', steep],
  ['what comes again in the window', again(WINDOW)],
  ['what comes again behind it', again(WINDOW + 1)],
])('%s comes out of it as it went in', (_, bytes) => {
  expectBack(bytes);
});

it('gives everything back, whatever is in it', () => {
  const random = createRandom(1);
  const pieces = ['қ', 'аза', '<p id="', '</p>', '\n', ' ', 'x', '0', '\u0000', 'ететін', '日本'];
  for (let round = 0; round < 500; round++) {
    const kinds = 1 + Math.floor(random() * pieces.length);
    const length = Math.floor(random() ** 3 * 20_000);
    expectBack(Buffer.from(Array.from({ length }, () => pieces[Math.floor(random() * kinds)]).join('')));
  }
});

it('makes of a text hardly more than zlib', () => {
  expect(deflateFast(source).byteLength).toBeLessThan(deflate(source, 2).byteLength * 1.03);
});

it('repeats nothing of what was packed before', () => {
  const first = deflateFast(source);
  // Places are wiped out after a thousand.
  for (let round = 0; round < 1100; round++) deflateFast(source.subarray(round));
  expect(deflateFast(source)).toEqual(first);
});

test('the bytes are the same, whoever packs', () => {
  const packed = deflateFast(Buffer.from('Қазақстан — Орталық Азиядағы мемлекет. '.repeat(50)));
  expect(createHash('sha256').update(packed).digest('hex')).toBe(
    'd88969c0bfd9eee9a240d5564e5a18b04287c6f8dfe2156d861b8f97fccc584a',
  );
});
