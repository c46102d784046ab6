import { expect, test } from 'vitest';
import { textFragment, type SelectedText } from './text-fragment.ts';
import { fc } from '../../scripts/test/fast-check.ts';

/** A selection of `words` in a block, for reading. */
const select = (block: string, words: string, articleText = block): SelectedText => {
  const startOffset = block.indexOf(words);
  const endOffset = startOffset + words.length;
  return { startBlock: block, startOffset, endBlock: block, endOffset, isOneBlock: true, articleText };
};

/** The parts of a directive as the specification's own parser splits them. */
const parse = (fragment: string): { prefix?: string; start: string; end?: string; suffix?: string } => {
  const parts = fragment.replace(/^:~:text=/, '').split(',');
  const prefix = parts[0]?.endsWith('-') ? decodeURIComponent(parts.shift()?.slice(0, -1) ?? '') : undefined;
  const suffix = parts.at(-1)?.startsWith('-') ? decodeURIComponent(parts.pop()?.slice(1) ?? '') : undefined;
  const [start = '', end] = parts.map(decodeURIComponent);
  return {
    ...(prefix !== undefined && { prefix }),
    start,
    ...(end !== undefined && { end }),
    ...(suffix !== undefined && { suffix }),
  };
};

test.each([
  ['a short selection is given whole', 'Токио декларациясы қабылданды', 'Токио декларациясы', 'Токио декларациясы'],
  ['a word begun in its middle is taken whole', 'Токио декларациясы қабылданды', 'кларация', 'декларациясы'],
  ['a word with a turned comma is one word', 'Yaponiya oʻzbek tili', 'zbek', 'oʻzbek'],
  ['line breaks count as one space', 'ақ\n  жол', 'ақ\n  жол', 'ақ жол'],
])('%s', (_, block, words, start) => {
  expect(parse(textFragment(select(block, words)))).toEqual({ start });
});

test('the characters with a meaning in the directive are percent-encoded', () => {
  expect(textFragment(select('18-20, A&B 5% – «он»', '18-20, A&B 5%'))).toBe(':~:text=18%2D20%2C%20A%26B%205%25');
});

test('a long selection is given by its first and last words', () => {
  const block = 'бір екі үш төрт бес алты жеті сегіз тоғыз он он бір';
  expect(parse(textFragment(select(block, block)))).toEqual({ start: 'бір екі үш төрт', end: 'тоғыз он он бір' });
});

test('words that stand twice in the article get the words around them', () => {
  const block = 'Екінші рет Орталық Азия туралы сөз болды.';
  const article = `Бірінші рет орталық азия аталды.\n${block}`;
  expect(parse(textFragment(select(block, 'Орталық Азия', article)))).toEqual({
    prefix: 'Екінші рет',
    start: 'Орталық Азия',
    suffix: 'туралы сөз болды.',
  });
});

test('a selection over several blocks runs from the first block to the last', () => {
  const [startBlock, endBlock] = ['Биринчи абзацтын аягы', 'Экинчинин башы ушул'];
  const fragment = textFragment({
    startBlock,
    startOffset: 8,
    endBlock,
    endOffset: 14,
    isOneBlock: false,
    articleText: `${startBlock}\n${endBlock}`,
  });
  expect(parse(fragment)).toEqual({ start: 'абзацтын аягы', end: 'Экинчинин башы' });
});

test('a selection without words has no fragment', () => {
  expect(textFragment(select('бір — екі', ' — '))).toBe('');
});

test('whatever is selected, the directive splits into the parts it was made of', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'grapheme' }), { size: 'medium' }), fc.nat(), (pieces, cut) => {
      const block = pieces.join('');
      const startOffset = pieces.slice(0, cut % (pieces.length + 1)).join('').length;
      const fragment = textFragment({ ...select(block, ''), startOffset, endOffset: block.length });
      if (fragment === '') return;
      expect(fragment).toMatch(/^:~:text=[^\s&]+$/);
      expect(block.replace(/\s+/gu, ' ')).toContain(parse(fragment).start);
    }),
  );
});
