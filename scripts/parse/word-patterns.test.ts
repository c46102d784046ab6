import { expect, it } from 'vitest';
import { languages } from '../../src/languages/index.ts';
import { looseLabelPattern, printPattern, printPatternsAround } from './word-patterns.ts';

const whole = (pattern: string): RegExp => new RegExp(`^(?:${pattern})$`, 'u');

it('has the words of every language, each as it stands', () => {
  for (const { print } of languages)
    for (const word of print.namedAfter) expect(word).toMatch(whole(printPattern('namedAfter')));
  expect('имx').not.toMatch(whole(printPattern('namedAfter')));
});

it('tries the longest word first', () => {
  expect(new RegExp(printPattern('contactLabels'), 'u').exec('телефоны: 12-34')?.[0]).toBe('телефоны');
});

it('tells what stands before a street’s name from what stands behind it', () => {
  const { before, after } = printPatternsAround('streets');
  expect('көшесі').toMatch(whole(after));
  expect('көшесі').not.toMatch(whole(before));
  expect('ул.').toMatch(whole(before));
});

it.each(['эл. пошта', 'эл.пошта', 'эл пошта', 'e-mail', 'email', 'веб-сайт', 'вебсайт'])(
  'knows the label %j',
  (label) => expect(label).toMatch(whole(looseLabelPattern('contactLabels'))),
);
