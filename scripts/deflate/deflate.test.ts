import { constants, inflateRawSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { createRandom } from '../bench/create-random.ts';
import { deflate } from './deflate.ts';

const expectSame = (bytes: Uint8Array): Uint8Array => {
  const packed = deflate(bytes);
  const unpacked = inflateRawSync(packed, { finishFlush: constants.Z_FINISH });
  expect(unpacked.equals(bytes)).toBe(true);
  return packed;
};

test.each([
  ['nothing', ''],
  ['a letter', 'ә'],
  ['a run', 'x'.repeat(100_000)],
  ['words', 'Қазақстан мен Жапония ынтымақтастығы. '.repeat(50)],
  ['every byte', Buffer.from(Array.from({ length: 256 }, (_, byte) => byte)).toString('latin1')],
])('%s comes back as it was', (_, text) => {
  expectSame(Buffer.from(text));
});

test('bytes of every kind come back as they were, whatever was packed before', () => {
  const random = createRandom(7);
  for (let round = 0; round < 400; round++) {
    const bytes = new Uint8Array(Math.floor(random() ** 4 * 150_000));
    const kinds = 1 + Math.floor(random() * 256);
    const distance = 1 + Math.floor(random() ** 3 * 40_000);
    const repeated = random();
    for (let at = 0; at < bytes.length; at++) {
      const again = bytes[at - distance];
      bytes[at] = again !== undefined && random() < repeated ? again : Math.floor(random() ** 5 * kinds);
    }
    expectSame(bytes);
  }
});

test('symbols so uneven that a code would be too long fit the format', () => {
  // Each twice as often as the one before it, far apart enough to be no matches.
  const counts = Array.from({ length: 21 }, (_, symbol) => 2 ** symbol);
  const bytes = Buffer.concat(counts.map((count, symbol) => Buffer.alloc(Math.min(count, 60_000), 65 + symbol)));
  const random = createRandom(3);
  for (let at = bytes.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1));
    [bytes[at], bytes[other]] = [bytes[other] ?? 0, bytes[at] ?? 0];
  }
  expectSame(bytes);
});

test('a file gives the same bytes after any other', () => {
  const page = Buffer.from('<p>Ынтымақтастық туралы келісім жасалды.</p>'.repeat(20));
  const alone = deflate(page);
  deflate(Buffer.from('Ынтымақтастық туралы келісім'.repeat(999)));
  expect(deflate(page)).toEqual(alone);
});

test('a page takes about a third of its bytes', () => {
  const random = createRandom(1);
  const words = Array.from({ length: 400 }, () =>
    Array.from({ length: 3 + Math.floor(random() * 8) }, () => 'әбгқдеиылмнорстуі'[Math.floor(random() * 17)]).join(''),
  );
  const text = Buffer.from(Array.from({ length: 2000 }, () => words[Math.floor(random() ** 2 * 400)]).join(' '));
  expect(expectSame(text).byteLength).toBeLessThan(text.byteLength * 0.3);
});
