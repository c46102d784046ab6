import type { Language } from './language.ts';

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

export const en = {
  tag: 'en',
  endonym: 'English',
  script: 'Latn',
  dir: 'ltr',
  iso6393: 'eng',
  markHue: 300,
  formatting: {
    months,
    monthsOf: months,
    date: '{day} {month} {year}',
    dayMonth: '{day} {month}',
    languageNames: {
      kk: 'Kazakh',
      ky: 'Kyrgyz',
      'uz-Cyrl': 'Uzbek (Cyrillic)',
      'uz-Latn': 'Uzbek (Latin)',
      en: 'English',
      ru: 'Russian',
      ja: 'Japanese',
    },
  },
  citing: {
    quotationMarks: ['“', '”'],
    isPointInsideQuotation: true,
    shortMonths: ['Jan.', 'Feb.', 'Mar.', 'Apr.', 'May', 'June', 'July', 'Aug.', 'Sept.', 'Oct.', 'Nov.', 'Dec.'],
    dates: {
      gost: '{year}. {day} {shortMonth}',
      apa: '{year}, {month} {day}',
      chicago: '{month} {day}, {year}',
      mla: '{day} {shortMonth} {year}',
    },
    undated: 'n.d.',
    and: 'and',
    andOthers: 'et al.',
    edition: 'ed. {edition}',
    accessedInFigures: 'accessed: {day}.{month}.{year}',
    accessed: 'Accessed {date}',
    retrieved: 'Retrieved {date}, from',
  },
  slug: { rules: [], letters: {} },
  recognition: {
    words:
      'the of and to in is that for it as was with be by on not he his but at are this have from or had an they which you were her she will their one all would there has been who more when said its no if about into can only other new some could time these may then do',
  },
} as const satisfies Language;
