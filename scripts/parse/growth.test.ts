// Every step of parsing takes time in proportion to its text, whatever the text: no pattern may go back and forth.
import { expect, test } from 'vitest';
import { repairLookAlikes } from '../../src/text/repair-look-alikes.ts';
import { convertSeeds } from '../convert-seeds.ts';
import { articleToMdx } from '../mdx/article-to-mdx.ts';
import { makeCollection, makeSeed } from './make-seed.ts';
import { processorMs } from '../test/processor-ms.ts';

/** Texts that tempt patterns to try again from every character, or that keep one structure open for ever. */
const tempting: Readonly<Record<string, string>> = {
  'spaces between words': 'сөз      ',
  quotes: '"',
  'closing quotes': '»',
  'opening quotes': '«',
  'numbers and dots': '12.',
  'numbers and spaces': '12 ',
  dashes: '- ',
  'mixed letters': 'aб',
  'mixed words': 'aб ',
  colons: 'а:',
  'commas and clauses': 'а, ',
  'combining marks': 'а\u0301\u0302',
  'soft hyphens': 'а\u00ad',
  'zero-width spaces': '\u200b',
  'direction controls': '\u202e',
  braces: '{',
  'less-than signs': '<',
  backslashes: '\\',
  asterisks: '*',
  backticks: '`',
  'short lines': 'а\n',
  'list lines': '- а\n',
  'numbered lines': '1. а\n',
  'wrapped lines': 'бұл жолдың ені бірдей болғандықтан ол бөлін-\n',
  'table lines': 'а   б   в\n',
  'name turns': 'Асан: Неге?\nҮсен: Солай.\n',
  'question turns': '- Неге?\n- Солай.\n',
  dates: '20 желтоқсан 2025 ',
  'hash tags': '#а ',
  'read-also lines': 'Тағы оқыңыз: а\n',
  'front matter': '---\n',
  'advertisement lines': 'Реклама\n\nҚала.\n\n',
  'divided words': 'Ол қаланың батыс бөлігін орталықпен байла-\n\nныстырады. ',
  'section lines': 'Жаңалықтар\nҚоғам\n',
  'carriage returns': '\r',
  kanji: '東京',
};

/** The least of some runs, because others work on the machine too. */
const timeOf = (text: string): number => {
  const collection = makeCollection([makeSeed(`Тақырып\n\n${text}`)]);
  const parse = (): void => {
    const { conversions } = convertSeeds(collection);
    for (const { article } of conversions) if (article) articleToMdx(article);
    repairLookAlikes(text, 'kk');
  };
  return Math.min(processorMs(parse), processorMs(parse));
};

test.each(Object.entries(tempting))(
  '%s: eight times the text takes less than thirty times as long',
  { timeout: 300_000 },
  (_name, piece) => {
    const make = (length: number): string => piece.repeat(Math.ceil(length / piece.length));
    timeOf(make(2_000));
    const small = Math.max(timeOf(make(4_000)), 4);
    const large = timeOf(make(32_000));
    // A quadratic step would take sixty-four times as long.
    expect(large).toBeLessThan(small * 30);
  },
);
