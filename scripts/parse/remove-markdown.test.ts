import { expect, test } from 'vitest';
import { removeMarkdown } from './remove-markdown.ts';

test.each([
  ['**– Неге?**', '– Неге?', 'a line in bold'],
  ['**Тақырып **', 'Тақырып', 'with the blank that Telegram leaves inside'],
  ['*12 наурыз 2024*', '12 наурыз 2024', 'a line in italics'],
  ['__Savol:__ Qachon?', 'Savol: Qachon?', 'words in a line'],
  ['> Біз күттік.', 'Біз күттік.', 'a quotation'],
  ['## **Неге жайлау?**', 'Неге жайлау?', 'a heading'],
])('%s becomes %s: %s', (text, expected) => {
  expect(removeMarkdown(text).text.trim()).toBe(expected);
});

test.each([
  '* бірінші *',
  '* * *',
  '2*3*4',
  'нан*, сүт**',
  '__proto__',
  'file__name__x',
  '#ауыл #жер',
  '# 5',
  '** ешқашан',
])('leaves %s, which may be meant', (text) => {
  expect(removeMarkdown(text).text).toBe(text);
});
