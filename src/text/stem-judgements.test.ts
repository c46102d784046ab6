import { describe, expect, it } from 'vitest';
import { stemJudgements } from './stem-judgements.ts';

describe.each(stemJudgements)('the judgements on $tag', ({ meet, apart }) => {
  it('are groups of four or more forms, and pairs, in lower-case letters', () => {
    for (const line of meet) expect(line, line).toMatch(/^\p{Ll}+( \p{Ll}+){3,}$/u);
    for (const line of apart) expect(line, line).toMatch(/^\p{Ll}+ \p{Ll}+$/u);
  });

  it('do not contradict each other', () => {
    const groups = meet.map((line) => new Set(line.split(' ')));
    for (const line of apart) {
      const words = line.split(' ');
      expect(groups.filter((group) => words.every((word) => group.has(word))).length, line).toBe(0);
    }
  });
});
