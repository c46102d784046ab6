// What the reader typed -> what is searched for.
import { tokenize } from '../text/tokenize.ts';

/** A word of the query, and which quoted phrase it belongs to. */
export type QueryWord = {
  readonly text: string;
  /** Number of the quoted phrase, from 0; absent outside quotation marks. */
  readonly phrase?: number;
  /** The reader may still be typing it: nothing follows it. */
  readonly open?: true;
};

/** Values a facet is limited to; an absent facet is not limited. */
export type Filters = {
  /** Tags in lower case. */
  readonly lang?: readonly string[];
  /** Four digits. */
  readonly year?: readonly string[];
  readonly source?: readonly string[];
  readonly kind?: readonly string[];
};
export type Facet = keyof Filters;
export const facets: readonly Facet[] = ['lang', 'year', 'source', 'kind'];

export type Query = {
  readonly words: readonly QueryWord[];
  /** Articles with one of these are left out; several words are a phrase. */
  readonly excluded: readonly (readonly string[])[];
  readonly filters: Filters;
  /** It has more words than `mostWords`; the others are left out. */
  readonly isCut?: true;
};

/** No question has more words; a text that was pasted has, and each would load what it needs. */
export const mostWords = 64;

/** One part of a query: `-`, `lang:`, a quoted phrase or a run without spaces. Each alternative is linear. */
const partPattern =
  /(?<minus>(?<=^|\s)-)?(?:(?<facet>lang|year|source|kind):)?(?:(?<open>["“”„«»])(?<quoted>[^"“”„«»]*)(?:["“”«»]|$)|(?<plain>[^\s"“”„«»]+))/giu;

/** `2019-2021` means its years; anything else means itself, in lower case. */
const facetValues = (facet: Facet, text: string): string[] =>
  (facet === 'source' ? [text] : text.split(',')).flatMap((value) => {
    const [from, to] = (facet === 'year' ? (/^(\d{4})[-–](\d{4})$/.exec(value)?.slice(1) ?? []) : []).map(Number);
    if (from === undefined || to === undefined || to < from || to - from > 200)
      return value ? [value.toLowerCase()] : [];
    return Array.from({ length: to - from + 1 }, (_, i) => String(from + i));
  });

/**
 * @returns The query's words in order, what it excludes, and its filters:
 * `"Орта дәліз" сауда -мұнай lang:ky year:2025` has three words, of which two are phrase 0.
 */
export const parseQuery = (typed: string): Query => {
  const words: QueryWord[] = [];
  const excluded: string[][] = [];
  const filters: { [K in Facet]?: string[] } = {};
  let phrases = 0;
  const named = new Set<number>();
  for (const { groups = {} } of typed.normalize('NFC').matchAll(partPattern)) {
    if (words.length + excluded.length > mostWords) break;
    const text = groups['quoted'] ?? groups['plain'] ?? '';
    const facet = facets.find((name) => name === groups['facet']?.toLowerCase());
    const found = tokenize(text).map((word) => word.text);
    if (facet) filters[facet] = [...(filters[facet] ?? []), ...facetValues(facet, text)];
    else if (groups['minus'] && found.length) excluded.push(found);
    else if (groups['quoted'] !== undefined && found.length) {
      words.push(...found.map((word) => ({ text: word, phrase: phrases })));
      if (groups['open'] !== '"') named.add(phrases);
      phrases++;
    } else words.push(...found.map((word) => ({ text: word })));
  }
  // In a sentence, printed quotation marks are part of it: «Абай жолы» романының авторы кім?
  const isSentence = words.some(({ phrase }) => phrase === undefined);
  const meant = words.map((word): QueryWord => {
    const isName = isSentence && word.phrase !== undefined && named.has(word.phrase);
    return isName ? { text: word.text } : word;
  });
  if (words.length + excluded.length > mostWords)
    return { words: meant.slice(0, mostWords), excluded: excluded.slice(0, mostWords), filters, isCut: true };
  const last = meant.at(-1);
  if (last && last.phrase === undefined && /[\p{L}\p{N}]$/u.test(typed)) meant.splice(-1, 1, { ...last, open: true });
  return { words: meant, excluded, filters };
};
