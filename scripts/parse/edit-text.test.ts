import { expect, test } from 'vitest';
import { applyEdits, joinMaps } from './edit-text.ts';
import { fc } from '../test/fast-check.ts';

test('makes the edits, and leads every range back', () => {
  const { text, toSource } = applyEdits('со\u00adюз бар\r\n', [
    { start: 2, end: 3, to: '' },
    { start: 9, end: 11, to: '\n' },
  ]);
  expect(text).toBe('союз бар\n');
  expect(toSource(0, 4)).toEqual([0, 5]);
  expect(toSource(5, 8)).toEqual([6, 9]);
  expect(toSource(8, 9)).toEqual([9, 11]);
});

test('an untouched character leads back to itself, whatever the edits', () => {
  const edits = fc.array(fc.tuple(fc.nat(30), fc.nat(3), fc.string({ maxLength: 3 })), { maxLength: 6 });
  fc.assert(
    fc.property(fc.string({ minLength: 40, maxLength: 60 }), edits, (source, drafts) => {
      let free = 0;
      const made = drafts
        .toSorted((a, b) => a[0] - b[0])
        .flatMap(([at, length, to]) => {
          const start = Math.max(at, free);
          free = start + length + 1;
          return free <= source.length ? [{ start, end: start + length, to }] : [];
        });
      const { text, toSource } = applyEdits(source, made);
      const touched = new Set(
        made.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, index) => start + index)),
      );
      let offset = 0;
      for (const [index, character] of [...text].entries()) {
        const [start, end] = toSource(offset, offset + character.length);
        if (end - start === 1 && !touched.has(start)) expect(source.slice(start, end)).toBe(text.charAt(offset));
        expect(start).toBeLessThanOrEqual(end);
        offset += character.length;
        expect(index).toBeLessThan(text.length);
      }
    }),
  );
});

test('two changes lead back through both', () => {
  const first = applyEdits('a--b', [{ start: 1, end: 3, to: '' }]);
  const second = applyEdits(first.text, [{ start: 1, end: 1, to: 'x' }]);
  expect(second.text).toBe('axb');
  expect(joinMaps(second.toSource, first.toSource)(2, 3)).toEqual([3, 4]);
});
