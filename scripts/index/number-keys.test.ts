import { expect, it } from 'vitest';
import { numberKeys, orderOf } from './number-keys.ts';
import { fc } from '../test/fast-check.ts';

it('gives each key one number, and others others', () => {
  const numbers = numberKeys();
  expect(['jahaj', '', 'jahaj', 'ro'].map(numbers.numberOf)).toEqual([0, 1, 0, 2]);
  expect(numbers.keys).toEqual(['jahaj', '', 'ro']);
  expect([...numbers.order()]).toEqual([1, 0, 2]);
});

it('keeps keys in order however many come at a time', () => {
  const key = fc.stringMatching(/^[a-w0-9]{0,4}$/);
  fc.assert(
    fc.property(fc.uniqueArray(key), fc.nat(), (keys, cut) => {
      const known = orderOf(keys.slice(0, cut % (keys.length + 1)));
      const order = Array.from(orderOf(keys, known), (number) => keys[number]);
      expect(order).toEqual([...keys].sort());
    }),
  );
});
