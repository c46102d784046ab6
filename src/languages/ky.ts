import type { Language } from './language.ts';

export const ky = {
  tag: 'ky',
  endonym: 'кыргызча',
  script: 'Cyrl',
  dir: 'ltr',
  iso6393: 'kir',
} as const satisfies Language;
