import { expect, it } from 'vitest';
import { packSorted, unpackSorted } from './front-coding.ts';
import { fc } from '../../scripts/test/fast-check.ts';

it('gives back any sorted words, empty and long ones too', () => {
  fc.assert(
    fc.property(fc.array(fc.stringMatching(/^[a-z0-9]{0,60}$/)), (words) => {
      const sorted = [...words].sort();
      expect(unpackSorted(packSorted(sorted))).toEqual(sorted);
    }),
  );
  expect(packSorted(['alma', 'almy', 'aqqa'])).toBe('AalmaDyBqqa');
});
