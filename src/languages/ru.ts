import type { Language } from './language.ts';

export const ru = {
  tag: 'ru',
  endonym: 'русский',
  script: 'Cyrl',
  dir: 'ltr',
  iso6393: 'rus',
} as const satisfies Language;
