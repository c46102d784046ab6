import { expect, it } from 'vitest';
import { sketchSize, sketchText } from './sketch-text.ts';
import { fc } from '../test/fast-check.ts';

const letters = /[a-z0-9\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u1fff\u2e80-\u2fff\u3040-\uffff]/;

/** As the sketch is described, word by word. */
const sketchSlowly = (text: string): number[] => {
  const words = (text.toLowerCase().match(new RegExp(`${letters.source}+`, 'g')) ?? []).flatMap(
    (word) => word.match(/[\0-\u2e7f]*[\u2e80-\uffff]|[\0-\u2e7f]+/g) ?? [],
  );
  const hashes = words.map((word) =>
    word.split('').reduce((hash, unit) => Math.imul(hash ^ unit.charCodeAt(0), 0x01000193), 0x811c9dc5),
  );
  const runs = hashes.slice(2).map((last, index) => {
    const mixed = [hashes[index] ?? 0, hashes[index + 1] ?? 0, last].reduce(
      (hash, word) => Math.imul(hash ^ word, 0x9e3779b1) ^ (hash >>> 15),
      0,
    );
    return (mixed ^ (mixed >>> 16)) >>> 0;
  });
  return [...new Set(runs)].sort((a, b) => a - b).slice(0, sketchSize);
};

it.each([
  ['of letters whose small form depends on what follows', fc.constantFrom(...'ΣσςİIabя .,')],
  ['of Cyrillic', fc.constantFrom(...'АаБбҚқ  -1')],
  ['of any characters', 'grapheme' as const],
  ['of Japanese', fc.constantFrom(...'日本と、。カABа ')],
])('gives the smallest hashes of texts %s', (_name, unit) => {
  fc.assert(
    fc.property(fc.string({ unit, maxLength: 1500, size: 'max' }), (text) => {
      expect(sketchText(text)).toEqual(sketchSlowly(text));
    }),
  );
});
