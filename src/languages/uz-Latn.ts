import type { Language } from './language.ts';

const months = [
  'yanvar',
  'fevral',
  'mart',
  'aprel',
  'may',
  'iyun',
  'iyul',
  'avgust',
  'sentabr',
  'oktabr',
  'noyabr',
  'dekabr',
];

export const uzLatn = {
  tag: 'uz-Latn',
  endonym: 'oʻzbekcha',
  script: 'Latn',
  dir: 'ltr',
  iso6393: 'uzb',
  markHue: 160,
  formatting: {
    months,
    monthsOf: months,
    date: '{year}-yil {day}-{month}',
    dayMonth: '{day}-{month}',
    languageNames: {
      kk: 'qozoqcha',
      ky: 'qirgʻizcha',
      'uz-Cyrl': 'oʻzbekcha (kirill)',
      'uz-Latn': 'oʻzbekcha (lotin)',
      en: 'inglizcha',
      ru: 'ruscha',
      ja: 'yaponcha',
    },
  },
  citing: {
    quotationMarks: ['“', '”'],
    isPointInsideQuotation: false,
    shortMonths: months,
    dates: {
      gost: '{year}. {day}-{month}',
      apa: '{year}, {day}-{month}',
      chicago: '{year}-yil {day}-{month}',
      mla: '{year}-yil {day}-{month}',
    },
    undated: 'sanasi nomaʼlum',
    and: 'va',
    andOthers: 'va boshq.',
    edition: '{edition} tahriri',
    accessedInFigures: 'murojaat sanasi: {day}.{month}.{year}',
    accessed: 'Murojaat sanasi: {date}',
    retrieved: '{date} kuni olindi:',
  },
  slug: { rules: [], letters: {} },
  recognition: {
    words:
      'va bilan uchun bu bir boʻlib boʻlgan boʻldi deb ham edi emas shu oʻsha uning ular biz siz u nima qanday qancha bor yoʻq kerak faqat har oʻz oʻzining boʻyicha orqali oʻrtasida sifatida hozir yil yilda yili ekan kabi yoki lekin ammo agar yangi eng koʻp deya dedi aytdi bergan qilish qildi tomonidan mazkur ushbu esa haqida soʻng keyin qadar boʻladi shuningdek tashkil respublikasi davlat yoshlar mumkin',
  },
} as const satisfies Language;
