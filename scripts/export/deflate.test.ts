import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { inflateRawSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { deflate } from './deflate.ts';

/** Bytes that no one can shorten, the same every time. */
const noise = (length: number): Uint8Array => {
  const blocks: Buffer[] = [];
  for (let at = 0; at < length; at += 32) blocks.push(createHash('sha256').update(String(at)).digest());
  return Buffer.concat(blocks).subarray(0, length);
};

const source = readFileSync(new URL(import.meta.url));

test.each([
  ['nothing', new Uint8Array()],
  ['a letter', Buffer.from('ә')],
  ['a text', source],
  ['a piece and a byte more', Buffer.alloc((1 << 20) + 1, 'қазақ ')],
  ['three pieces and a half that do not shrink', noise(3.5 * (1 << 20))],
])('%s comes out of it as it went in', (_, bytes) => {
  for (const level of [1, 2, 6]) expect(inflateRawSync(deflate(bytes, level)).equals(bytes)).toBe(true);
});

test('a text shrinks, and more so with a higher level', () => {
  const sizes = [1, 2, 6].map((level) => deflate(Buffer.concat([source, source]), level).byteLength);
  expect(sizes).toEqual(sizes.toSorted((a, b) => b - a));
  expect(sizes[0]).toBeLessThan(source.byteLength);
});

test('what was packed before changes nothing', () => {
  const first = deflate(source, 2);
  deflate(noise(100_000), 5);
  expect(deflate(source, 2)).toEqual(first);
});

test('the bytes are the same, whoever packs', () => {
  const packed = deflate(Buffer.from('Қазақстан — Орталық Азиядағы мемлекет. '.repeat(50)), 2);
  expect(createHash('sha256').update(packed).digest('hex')).toBe(
    '0af1b69dc5846dd107fcdc7b6a10c05f2e7750ec5a634763c542c26d8b975670',
  );
});
