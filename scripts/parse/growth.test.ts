// Every step of parsing takes time in proportion to its text, whatever the text: no pattern may go back and forth.
import { expect, test } from 'vitest';
import { repairLookAlikes } from '../../src/text/repair-look-alikes.ts';
import { convertSeeds } from '../convert-seeds.ts';
import { articleToMdx } from '../mdx/article-to-mdx.ts';
import { makeCollection, makeSeed } from './make-seed.ts';
import { growth, NOT_SQUARE } from '../test/times-as-long.ts';

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
  'date lines': '12.03.2024\n',
  'lines of messages': '[12.03.2024, 14:05] Асан: Сәлем!\n',
  subtitles: '1\n00:00:01,000 --> 00:00:02,000\nКөлдүн\nтарыхы\n\n',
  'wiki headings': '== Өмірі ==\n',
  addresses: 'Абай көшесі, 12, тел.: 74-55-66\n',
  hours: '06:00  07:30  ',
  'pages in brackets': '[12]\nсөз\n',
  'hash tags': '#а ',
  'read-also lines': 'Тағы оқыңыз: а\n',
  'front matter': '---\n',
  'advertisement lines': 'Реклама\n\nҚала.\n\n',
  'divided words': 'Ол қаланың батыс бөлігін орталықпен байла-\n\nныстырады. ',
  'section lines': 'Жаңалықтар\nҚоғам\n',
  'carriage returns': '\r',
  kanji: '東京',
};

const parse = (text: string): void => {
  const { conversions } = convertSeeds(makeCollection([makeSeed(`Тақырып\n\n${text}`)]));
  for (const { article } of conversions) if (article) articleToMdx(article);
  repairLookAlikes(text, 'kk');
};

test.each(Object.entries(tempting))(
  '%s: eight times the text takes less than thirty times as long',
  { timeout: 300_000 },
  (_name, piece) => {
    const times = growth((length) => parse(piece.repeat(Math.ceil(length / piece.length))), 4_000);
    expect(times).toBeLessThan(NOT_SQUARE);
  },
);
