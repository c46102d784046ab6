import type { Language } from './language.ts';

const months = ['1月', '2月', '3月', '4月', '5月', '6月', '7月', '8月', '9月', '10月', '11月', '12月'];

export const ja = {
  tag: 'ja',
  endonym: '日本語',
  script: 'Jpan',
  dir: 'ltr',
  iso6393: 'jpn',
  markHue: 350,
  formatting: {
    months,
    monthsOf: months,
    date: '{year}年{month}{day}日',
    dayMonth: '{month}{day}日',
    languageNames: {
      kk: 'カザフ語',
      ky: 'キルギス語',
      'uz-Cyrl': 'ウズベク語（キリル文字）',
      'uz-Latn': 'ウズベク語（ラテン文字）',
      en: '英語',
      ru: 'ロシア語',
      ja: '日本語',
    },
  },
  citing: {
    quotationMarks: ['「', '」'],
    isPointInsideQuotation: false,
    shortMonths: months,
    dates: {
      gost: '{year}. {month}{day}日',
      apa: '{year}年{month}{day}日',
      chicago: '{year}年{month}{day}日',
      mla: '{year}年{month}{day}日',
    },
    undated: '日付不明',
    and: '・',
    andOthers: 'ほか',
    edition: '版 {edition}',
    accessedInFigures: '参照日: {year}.{month}.{day}',
    accessed: '参照日: {date}',
    retrieved: '{date}参照',
  },
  slug: { rules: [], letters: {} },
  recognition: { words: '' },
} as const satisfies Language;
