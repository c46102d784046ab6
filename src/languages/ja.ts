import type { Language } from './language.ts';

export const ja = {
  tag: 'ja',
  endonym: '日本語',
  script: 'Jpan',
  dir: 'ltr',
  iso6393: 'jpn',
  slug: { rules: [], letters: {} },
} as const satisfies Language;
