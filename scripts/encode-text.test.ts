import { expect, test } from 'vitest';
import { encodeText } from './encode-text.ts';

test.each([1, 300, 300_000])('any text is UTF-8 as TextEncoder has it, %i times over', (times) => {
  for (const piece of ['', 'abc', 'é', 'қазақ', '日本 🐏', 'half a pair: \ud83d, \udc0f']) {
    const text = piece.repeat(times);
    expect(Buffer.compare(encodeText(text), new TextEncoder().encode(text))).toBe(0);
  }
});
