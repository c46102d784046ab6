import fc from 'fast-check';
import { expect, it } from 'vitest';
import { numberKeys, orderOf } from './number-keys.ts';
import { textCoder } from './text-code.ts';

it('gives words of one key one number, and others others', () => {
  const numbers = numberKeys();
  const [inKazakh, inKyrgyz] = [numbers.of('kk'), numbers.of('ky')];
  expect(inKazakh('Қазақстанның')).toBe(inKazakh('Қазақстанда'));
  expect(inKyrgyz('Казакстан')).toBe(inKazakh('Қазақстан'));
  expect(inKazakh('су')).not.toBe(inKazakh('жер'));
  expect(numbers.keys[inKazakh('су')]).toBe(textCoder('kk')('су'));
  expect(numbers.size()).toBe(6);
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
