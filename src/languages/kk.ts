import type { Language } from './language.ts';

export const kk = {
  tag: 'kk',
  endonym: 'қазақша',
  script: 'Cyrl',
  dir: 'ltr',
  iso6393: 'kaz',
} as const satisfies Language;
