// Languages an article may be in, beyond those of the interface: enough to name one and to know its script.

/** What is needed to recognise a language. */
export type Recognition = {
  /** BCP 47; with its script where a language is written in two. */
  readonly tag: string;
  /** ISO 15924. */
  readonly script: 'Cyrl' | 'Latn' | 'Arab' | 'Jpan' | 'Hans' | 'Kore';
};

/** Every language that is told apart, interface languages included. */
export const recognitions: readonly Recognition[] = [
  { tag: 'kk', script: 'Cyrl' },
  { tag: 'ky', script: 'Cyrl' },
  { tag: 'uz-Cyrl', script: 'Cyrl' },
  { tag: 'ru', script: 'Cyrl' },
  { tag: 'tt', script: 'Cyrl' },
  { tag: 'ba', script: 'Cyrl' },
  { tag: 'tg', script: 'Cyrl' },
  { tag: 'mn', script: 'Cyrl' },
  { tag: 'uk', script: 'Cyrl' },
  { tag: 'be', script: 'Cyrl' },
  { tag: 'uz-Latn', script: 'Latn' },
  { tag: 'kk-Latn', script: 'Latn' },
  { tag: 'ky-Latn', script: 'Latn' },
  { tag: 'en', script: 'Latn' },
  { tag: 'de', script: 'Latn' },
  { tag: 'fr', script: 'Latn' },
  { tag: 'tr', script: 'Latn' },
  { tag: 'az', script: 'Latn' },
  { tag: 'tk', script: 'Latn' },
  { tag: 'kaa', script: 'Latn' },
  { tag: 'ug', script: 'Arab' },
  { tag: 'fa', script: 'Arab' },
  { tag: 'ar', script: 'Arab' },
  { tag: 'ja', script: 'Jpan' },
  { tag: 'zh', script: 'Hans' },
  { tag: 'ko', script: 'Kore' },
];

/**
 * @returns The known tag that a name spells, in any case, or undefined. A bare language of two scripts (`uz`) takes the
 * script that most letters of the text are in.
 */
export const findRecognised = (name: string, text: string): string | undefined => {
  const lower = name.toLowerCase();
  const exact = recognitions.find(({ tag }) => tag.toLowerCase() === lower);
  if (exact) return exact.tag;
  const variants = recognitions.filter(({ tag }) => tag.toLowerCase().startsWith(`${lower}-`));
  const isLatin = (text.match(/\p{Script=Latin}/gu)?.length ?? 0) > (text.match(/\p{Script=Cyrillic}/gu)?.length ?? 0);
  return variants.find(({ script }) => (script === 'Latn') === isLatin)?.tag;
};
