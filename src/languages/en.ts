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
  slug: { rules: [], letters: {} },
} as const satisfies Language;
