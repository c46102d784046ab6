// Tables of what has a word or a name in several languages: a concept a line, kk | ky | uz-Cyrl | ru | en | ja | tr, and a comma
// between a language's words for it, the most usual first. Lines that begin with # are headings.

/** The languages of the table, in the order of its columns. */
export const glossaryTags = ['kk', 'ky', 'uz-Cyrl', 'ru', 'en', 'ja', 'tr'] as const;
export type GlossaryTag = (typeof glossaryTags)[number];

/** One concept: its words by language, the most usual first; some are of several words. Only Turkish may have none. */
export type Concept = Readonly<Record<GlossaryTag, readonly string[]>>;

const listWords = (cell = ''): string[] =>
  cell
    .split(',')
    .map((word) => word.trim())
    .filter((word) => word !== '');

const readConcept = (line: string): Concept => {
  const [kk, ky, uz, ru, en, ja, tr] = line.split('|').map(listWords);
  return {
    kk: kk ?? [],
    ky: ky ?? [],
    'uz-Cyrl': uz ?? [],
    ru: ru ?? [],
    en: en ?? [],
    ja: ja ?? [],
    tr: tr ?? [],
  };
};

/** @returns The concepts of a table, in its order. */
export const readConceptTable = (table: string): Concept[] =>
  table
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map(readConcept);
