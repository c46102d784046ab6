// Words with a capital that no beginning of a sentence explains: who and what has a name in a text.
import { indexKey } from '../../src/text/search-terms.ts';
import { jointBefore, type RunningText } from './running-text.ts';

/** What is known of a word that may be a name. */
export type NameCandidate = {
  /** The shortest of its forms: `Тоқаев`. */
  form: string;
  /** As the vocabulary has the form's. */
  beginning: number;
  /** What stands right before every one of its forms, words with capitals too: `Қасым-Жомарт `; '' where they differ. */
  before: string;
  count: number;
  /** How often it has a capital inside a sentence. */
  inside: number;
};

/** Names by search key. Of `Қасым-Жомарт Тоқаев` the last part is the name: it is what people are called by. */
export type NameCandidates = Map<string, NameCandidate>;

/** A text, and the numbers of the words that are part of something known. */
export type ReadText = RunningText & { readonly known: ReadonlySet<number> };

/** Fewer letters are initials, or too often something else. */
const shortestKey = 3;

/** Adds the words of one text that have a capital. */
const addCandidates = (candidates: NameCandidates, text: ReadText): void => {
  const { words, keyAt, known, vocabulary } = text;
  const isName = (at: number): boolean => {
    const running = words[at];
    return running !== undefined && vocabulary.isLarge(running.word) && !known.has(at);
  };
  // The words with capitals before this one, as long as nothing else comes in between.
  let run = '';
  words.forEach(({ word }, at) => {
    if (!isName(at)) {
      run = '';
      return;
    }
    const form = vocabulary.textOf(word);
    const joint = jointBefore(text, at);
    const before = run === '' || joint === undefined ? '' : run + joint;
    // After a point or a quotation mark any word has a capital.
    run = joint === undefined ? '' : before + form;
    // The first part of a name is no name of its own.
    if (isName(at + 1) && jointBefore(text, at + 1) !== undefined) return;
    const key = keyAt(at);
    if (key.length < shortestKey) return;
    const inside = joint === undefined ? 0 : 1;
    const candidate = candidates.get(key);
    const beginning = vocabulary.beginningOf(word);
    if (!candidate) {
      candidates.set(key, { form, beginning, before, count: 1, inside });
      return;
    }
    candidate.count++;
    candidate.inside += inside;
    if (form.length < candidate.form.length) Object.assign(candidate, { form, beginning });
    if (candidate.before !== before) candidate.before = '';
  });
};

/** @returns The names of an article's texts: words with a capital inside a sentence, and never without one. */
export const findNames = (texts: readonly ReadText[]): NameCandidates => {
  const candidates: NameCandidates = new Map();
  for (const text of texts) addCandidates(candidates, text);
  for (const [key, { inside }] of candidates) if (inside === 0) candidates.delete(key);
  // Most words are no name's, and keys take time.
  const beginnings = new Set(Array.from(candidates.values(), ({ beginning }) => beginning));
  for (const { words, keyAt, vocabulary } of texts) {
    words.forEach(({ word }, at) => {
      const isAlike = vocabulary.isSmall(word) && beginnings.has(vocabulary.beginningOf(word));
      if (isAlike) candidates.delete(keyAt(at));
    });
  }
  return candidates;
};

/** Two letters may be the name’s own: Ақорда. */
const shortestEnding = 3;
const beginsWithVowel = /^[аәеёиіоөуұүыэюяaeiouöü]/iu;

/** The form without its ending, where what is left has the same key: `Тоқаевтың` -> `Тоқаев`, `Астанада` -> `Астана`. */
const cutEnding = (form: string, key: string, lang: string): string => {
  const ends = Array.from({ length: form.length - shortestEnding }, (_, index) => form.length - shortestEnding - index);
  const fitting = ends.filter((end) => end > 1 && indexKey(form.slice(0, end), lang) === key);
  // Of what begins with a vowel, that may be the name's own: Астана-га, not Астан-ага.
  const end = fitting.find((each) => !beginsWithVowel.test(form.slice(each)));
  return end === undefined ? form : form.slice(0, end);
};

/** Names are in many articles; a cache of this many is emptied when full. */
const cachedNames = 20_000;
const cache = new Map<string, string>();

const withoutEnding = (form: string, key: string, lang: string): string => {
  const cacheKey = `${lang} ${form}`;
  const known = cache.get(cacheKey);
  if (known !== undefined) return known;
  const cut = cutEnding(form, key, lang);
  if (cache.size >= cachedNames) cache.clear();
  cache.set(cacheKey, cut);
  return cut;
};

/**
 * @returns The name as it is written, its ending taken off: `Тоқаев`; with the words that always stand before it:
 *   `Дүниежүзілік Банк`, `Нұр-Сұлтан`.
 */
export const nameLabel = (key: string, { form, before }: NameCandidate, lang: string): string =>
  before + withoutEnding(form, key, lang);
