import { expect, it } from 'vitest';
import { compareCodePoints } from './compare-code-points.ts';
import { fc } from '../test/fast-check.ts';

it('orders texts as their lists of code points are ordered', () => {
  const slowly = (a: string, b: string): number => {
    const ofA = [...a].map((letter) => letter.codePointAt(0) ?? 0);
    const ofB = [...b].map((letter) => letter.codePointAt(0) ?? 0);
    for (let index = 0; index < Math.min(ofA.length, ofB.length); index++) {
      const difference = (ofA[index] ?? 0) - (ofB[index] ?? 0);
      if (difference !== 0) return difference;
    }
    return ofA.length - ofB.length;
  };
  const text = fc.string({
    unit: fc.constantFrom('a', 'б', '\uffee', '\u{10400}', '\u{10401}', '\u{1f600}'),
    maxLength: 5,
  });
  fc.assert(
    fc.property(text, text, (a, b) => {
      expect(Math.sign(compareCodePoints(a, b))).toBe(Math.sign(slowly(a, b)));
    }),
  );
});
