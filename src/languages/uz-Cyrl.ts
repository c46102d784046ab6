import type { Language } from './language.ts';

export const uzCyrl = {
  tag: 'uz-Cyrl',
  endonym: 'ўзбекча',
  script: 'Cyrl',
  dir: 'ltr',
  iso6393: 'uzb',
} as const satisfies Language;
