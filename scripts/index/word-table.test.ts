import { expect, it } from 'vitest';
import { wordTable } from './word-table.ts';
import { fc } from '../test/fast-check.ts';

it('finds what a Map finds, however many words there are', () => {
  const words = fc.array(fc.string({ unit: fc.constantFrom(...'абвқ'), maxLength: 7 }), { maxLength: 4000 });
  fc.assert(
    fc.property(words, (all) => {
      const table = wordTable();
      const map = new Map<string, number>();
      for (const word of all) {
        expect(table.get(word)).toBe(map.get(word) ?? -1);
        if (!map.has(word)) map.set(word, table.add(word));
      }
      expect([...map.values()]).toEqual([...map.keys()].map((_, number) => number));
      for (const [word, number] of map) {
        expect(table.get(word)).toBe(number);
        expect(table.wordOf(number)).toBe(word);
        expect(table.get(`а${word}қ`, 1, 1 + word.length)).toBe(number);
      }
      expect(table.size()).toBe(map.size);
    }),
    { numRuns: 20 },
  );
});

it('keeps words of any length and script', () => {
  const table = wordTable();
  const words = ['', '日本', 'ա'.repeat(50_000), 'қазақ', 'қазақ'.repeat(1000), '\uD800'];
  words.forEach(table.add);
  expect(words.map((word) => table.get(word))).toEqual([0, 1, 2, 3, 4, 5]);
  expect(words.map((_, number) => table.wordOf(number))).toEqual(words);
  expect(table.get('қаза')).toBe(-1);
});

it('keeps a hundred thousand words apart', () => {
  const table = wordTable();
  for (let number = 0; number < 100_000; number++) table.add(`сөз${number}`);
  for (let number = 0; number < 100_000; number += 7) expect(table.get(`сөз${number}`)).toBe(number);
});
