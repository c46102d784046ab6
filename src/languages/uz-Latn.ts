import type { Language } from './language.ts';

export const uzLatn = {
  tag: 'uz-Latn',
  endonym: 'oʻzbekcha',
  script: 'Latn',
  dir: 'ltr',
  iso6393: 'uzb',
  slug: { rules: [], letters: {} },
} as const satisfies Language;
