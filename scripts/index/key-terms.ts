// The keys of concepts' terms: as articles have them, in all their forms, and as readers ask.
import { primaryLanguage } from '../../src/languages/morphologies.ts';
import { encodeKey } from '../../src/search/key-code.ts';
import { fold } from '../../src/text/fold.ts';
import { hasEndings, indexKey, wholeKey } from '../../src/text/search-terms.ts';
import { tokenize } from '../../src/text/tokenize.ts';
import type { Concept, Term } from './concepts.ts';
import { textCoder } from './text-code.ts';

/**
 * What may follow a noun without making it another thing, in any of its harmonies, since folding makes them one: a possessive,
 * after which some stems have another key (агенттік, агенттігі), and the adjective (стипендия, стипендиялық).
 */
const formEndings: Readonly<Record<string, readonly string[]>> = {
  kk: ['ы', 'сы', 'лық', 'дық', 'тық'],
  ky: ['ы', 'сы', 'лык', 'дык', 'тык'],
  uz: ['и', 'си', 'лик', 'вий'],
};
/** A longer word than this, of which no more letters are left as a key, would find too many others: көрме, кор. */
const shortWord = 4;
const shortKey = 3;
const voiced: Readonly<Record<string, string>> = { қ: 'ғ', к: 'г', п: 'б' };

/** The term, and its forms as texts may have them. */
const formsOf = ({ text, tag }: Term): string[] => {
  const endings = formEndings[primaryLanguage(tag)] ?? [];
  const last = text.slice(-1);
  const soft = tag.startsWith('uz') && last === 'қ' ? last : (voiced[last] ?? last);
  return [text, ...endings.map((ending) => (/^[ыи]/.test(ending) ? text.slice(0, -1) + soft : text) + ending)];
};

/** A term's keys. Plain data. */
export type KeyedTerm = {
  readonly term: Term;
  /** As a query has them. */
  readonly keys: readonly string[];
  /** As an article of its language has them. */
  readonly textKeys: readonly string[];
  /** Those of its forms too, each sequence once. */
  readonly formKeys: readonly (readonly string[])[];
  /**
   * How a reader may ask: by the term's keys, or by its words as they stand, for readers whose language is not known. Where
   * no rules for endings say what the key of a word is, by its very spelling: the key of doğu (east) would be that of dog.
   */
  readonly asked: readonly string[];
};

/** One thing, with the keys of its terms. */
export type KeyedConcept = { readonly terms: readonly KeyedTerm[]; readonly isName: boolean };

const once = <Value extends object>(make: () => Value): (() => Value) => {
  let made: Value | undefined;
  return () => (made ??= make());
};

/** Each is worked out when it is first asked for: of most collections' concepts few are. */
const keyTerm = (term: Term, codeOf: (word: string) => string): KeyedTerm => {
  const { text, tag } = term;
  const words = once(() => tokenize(text).map((word) => word.text));
  const keys = once(() => words().map((word) => encodeKey(indexKey(word, tag))));
  const textKeys = once(() => words().map(codeOf));
  const formKeys = once(() => {
    const sequences = formsOf(term)
      .map((form) => tokenize(form).map((word) => codeOf(word.text)))
      .filter((codes) => codes.length > 1 || (codes[0] ?? '').length > shortKey || text.length <= shortWord);
    return [...new Map(sequences.map((codes) => [codes.join(' '), codes])).values()];
  });
  const asked = once(() => {
    const whole = words().map((word) => encodeKey(wholeKey(word)));
    const sequences = hasEndings(tag) ? [keys(), whole] : [words().map((word) => encodeKey(fold(word)))];
    // A bare number is no month, though Japanese ones are numbered: 8月.
    return [...new Set(sequences.map((sequence) => sequence.join(' ')))].filter((sequence) => /[^\d ]/.test(sequence));
  });
  return {
    term,
    get keys() {
      return keys();
    },
    get textKeys() {
      return textKeys();
    },
    get formKeys() {
      return formKeys();
    },
    get asked() {
      return asked();
    },
  };
};

/** What gives the codes of words in texts of a language, and remembers them: terms share many of theirs. */
const rememberCodes = (tag: string): ((word: string) => string) => {
  const codeOf = textCoder(tag);
  const codes = new Map<string, string>();
  return (word) => {
    const code = codes.get(word) ?? codeOf(word);
    codes.set(word, code);
    return code;
  };
};

/** @returns The concepts, ready to be asked for their keys. */
export const keyConcepts = (concepts: readonly Concept[]): KeyedConcept[] => {
  const coders = new Map<string, (word: string) => string>();
  return concepts.map(({ terms, isName }) => ({
    isName,
    terms: terms.map((term) => {
      const codeOf = coders.get(term.tag) ?? rememberCodes(term.tag);
      coders.set(term.tag, codeOf);
      return keyTerm(term, codeOf);
    }),
  }));
};
