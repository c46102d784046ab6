import { expect, test } from 'vitest';
import { keepLettersAndNumbers, unitKind, unitKinds } from './unit-kinds.ts';
import { fc } from '../../scripts/test/fast-check.ts';

test('knows letters, marks, digits and numbers', () => {
  const kindOf = (character: string): number => unitKind(character.charCodeAt(0));
  expect(kindOf('қ') & unitKinds.letter).toBeTruthy();
  expect(kindOf('\u0301') & unitKinds.mark).toBeTruthy();
  expect(kindOf('٣') & unitKinds.digit).toBeTruthy();
  expect(kindOf('½') & unitKinds.digit).toBe(0);
  expect(kindOf('½') & unitKinds.number).toBeTruthy();
  expect(kindOf('日') & unitKinds.ideographic).toBeTruthy();
  expect(kindOf('—') & (unitKinds.letter | unitKinds.mark | unitKinds.number)).toBe(0);
  expect(unitKind(Number.NaN)).toBe(0);
});

test('keeps letters and numbers as the pattern of Unicode does, pairs included', () => {
  expect(keepLettersAndNumbers('«Азия – 2025»')).toBe('Азия2025');
  expect(keepLettersAndNumbers('𐱅𐰇𐰼𐰰, түрк')).toBe('𐱅𐰇𐰼𐰰түрк');
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(keepLettersAndNumbers(text)).toBe(text.replace(/[^\p{L}\p{M}\p{N}]+/gu, ''));
    }),
  );
});
