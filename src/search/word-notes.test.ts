import { expect, it } from 'vitest';
import type { Unit } from './interpret.ts';
import type { Variant } from './interpret-word.ts';
import { noteWords } from './word-notes.ts';

const unit = (text: string, by?: Variant['by'], more: Partial<Unit> = {}): Unit => ({
  text,
  length: 1,
  variants: by ? [{ keys: [text], weight: 1, by }] : [],
  also: [],
  ...more,
});

it('names what a word was also looked for as', () => {
  const { also } = noteWords([unit('су', 'word'), unit('Japan', 'alias', { also: ['Жапония'] })], [], []);
  expect(also).toEqual([{ word: 'Japan', terms: ['Жапония'] }]);
});

it('names the word of the best result that a slip was taken for, after what other keyboards give', () => {
  const results = [
    { matched: [{ surface: 'саммит', unit: 'самит' }] },
    { matched: [{ surface: 'саммиті', unit: 'самит' }] },
  ];
  const reread = [{ typed: 'Njrbj', used: 'Токио' }];
  expect(noteWords([unit('самит', 'slip')], reread, results).corrected).toEqual([
    ...reread,
    { typed: 'самит', used: 'саммит' },
  ]);
  expect(noteWords([unit('самит', 'slip')], [], []).corrected).toEqual([]);
});

it('calls unknown what nothing is near to, but no word of a name that was looked for as a whole', () => {
  const name = unit('Smart city', 'alias', { length: 2 });
  const { unknown } = noteWords([name, unit('Smart'), unit('city'), unit('qwrt')], [], []);
  expect(unknown).toEqual(['qwrt']);
});

it('says it once of a word that is typed again', () => {
  const japan = unit('Japan', 'alias', { also: ['Жапония'] });
  const notes = noteWords([japan, unit('qwrt'), { ...japan, text: 'japan' }, unit('qwrt')], [], []);
  expect(notes.also).toEqual([{ word: 'japan', terms: ['Жапония'] }]);
  expect(notes.unknown).toEqual(['qwrt']);
});
