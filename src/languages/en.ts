import type { Language } from './language.ts';

export const en = {
  tag: 'en',
  endonym: 'English',
  script: 'Latn',
  dir: 'ltr',
  iso6393: 'eng',
  slug: { rules: [], letters: {} },
} as const satisfies Language;
