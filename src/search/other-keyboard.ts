// What was typed while another keyboard was on: Njrbj is Токио, Ещлнщ is Tokyo.
import { cyrillicKeyboards, latinKeys, latinShifted } from '../languages/keyboards.ts';
import { fold } from '../text/fold.ts';
import { tokenize } from '../text/tokenize.ts';
import type { Unit } from './interpret.ts';
import { isKnownForm, sameWord, type Vocabulary } from './word-readings.ts';

/** A run of the query, and what its keys give on another keyboard. */
export type Reread = { readonly typed: string; readonly used: string };

/** What keys give on one keyboard -> what the same keys give on another. */
type KeyMap = ReadonlyMap<string, string>;

const align = (from: string, to: string): KeyMap => new Map([...from].map((sign, i) => [sign, to[i] ?? '']));
const withCapitals = (keyboard: string): string => keyboard + keyboard.toUpperCase();

const isCyrillic = /\p{Script=Cyrillic}/u;
const keyMaps = {
  latin: cyrillicKeyboards.map((keyboard) => align(latinKeys + latinShifted, withCapitals(keyboard))),
  cyrillic: cyrillicKeyboards.map((keyboard) => align(withCapitals(keyboard), withCapitals(latinKeys))),
};

/** Fewer letters are a word on more than one keyboard too often; beside a word that was read so, they need not be more. */
const fewestLetters = { alone: 4, beside: 2 };

/** What no word is spelled with. */
const unspelt = /[^\p{L}'-]/gu;

const countOf = (text: string, kind: RegExp): number => text.match(kind)?.length ?? 0;

/**
 * @returns What a run without spaces is on other keyboards, each once; first what has the fewest digits and signs: 5fkfv is
 *   ғалам, not 5алам. All letters of the run stay letters, or apostrophes in words: Бөкей is no `,-rtq`.
 */
export const readOtherwise = (run: string, fewest = fewestLetters.alone): string[] => {
  const letters = [...run].filter((sign) => /\p{L}/u.test(sign));
  const maps = isCyrillic.test(run) ? keyMaps.cyrillic : keyMaps.latin;
  const fitting = maps.filter((map) => letters.length > 0 && letters.every((letter) => map.has(letter)));
  const read = fitting.map((map) => [...run].map((sign) => map.get(sign) ?? sign).join(''));
  const words = read.filter((text) => {
    const held = tokenize(text).map((word) => word.text);
    return countOf(held.join(''), /[\p{L}']/gu) >= letters.length && fold(text).length >= fewest;
  });
  return [...new Set(words)].sort((a, b) => countOf(a, unspelt) - countOf(b, unspelt));
};

const vowels = 'aeiouаеёиоуыэюяәіөүұў';
const unspeakable = new RegExp(`^[^${vowels}]+$|[^${vowels}]{4}|\\p{L}[^\\p{L}'’-]+\\p{L}|^[^\\p{L}(]`, 'iu');

/** @returns It is no word of a language: without vowels, with many consonants on end, with signs in it or before it. */
const isStrange = (run: string): boolean => unspeakable.test(run);

/** What parseQuery reads as one: quotation marks end it. */
const runPattern = /[^\s"“”„«»]+/g;

/** @returns Articles have the word, or what it means elsewhere, or one that it is the beginning of. */
const isSure = ({ variants }: Unit): boolean => variants.some(({ by }) => by !== 'slip' && by !== 'relative');

/**
 * @param query As typed.
 * @param units What it was read as.
 * @param read What reads a text so.
 * @returns The runs of which no word was found, and all are on another keyboard. A strange one was hardly meant; any
 *   other in Latin letters must be a known word there.
 */
export const rereadRuns = async (
  query: string,
  units: readonly Unit[],
  read: (text: string) => Promise<readonly Unit[]>,
  vocabulary: Vocabulary,
): Promise<Reread[]> => {
  const doubtful = new Set(units.filter((unit) => !isSure(unit)).map(({ text }) => text));
  const missing = new Set(units.filter(({ variants }) => !variants.length).map(({ text }) => text));
  if (!doubtful.size) return [];
  const runs = [...new Set(query.normalize('NFC').match(runPattern))].filter((run) => {
    const words = tokenize(run).map(({ text }) => text);
    // Where signs are letters, the letters between them are no words: cj.p is союз.
    const isDoubtful = words.every((word) => doubtful.has(word) || /^(?:\p{L}|\p{Nd}+)$/u.test(word));
    // What a slip of the hand explains needs no other keyboard.
    return isDoubtful && words.some((word) => (isStrange(run) ? doubtful : missing).has(word));
  });
  const isMeant = async (typed: string, used: string): Promise<boolean> => {
    // In a large collection every word that is looked up costs a file: what must be known is asked first.
    if (!isStrange(typed) && !isCyrillic.test(typed)) {
      const words = tokenize(used).map(({ text }) => isKnownForm(text, vocabulary, sameWord));
      if ((await Promise.all(words)).includes(false)) return false;
    }
    const found = await read(used);
    const isSlip = ({ variants }: Unit): boolean => isStrange(typed) && variants.some(({ by }) => by === 'slip');
    return found.every((unit) => unit.isLight || isSure(unit) || isSlip(unit));
  };
  const sure = new Map<string, string>();
  for (const typed of runs) {
    for (const used of readOtherwise(typed)) {
      if (sure.has(typed) || !(await isMeant(typed, used))) continue;
      sure.set(typed, used);
    }
  }
  // One word shows what keyboard was on for the others; so does a name of several.
  const all = runs.flatMap((typed): Reread[] => {
    const isOpen = isStrange(typed) || isCyrillic.test(typed);
    const used = sure.get(typed) ?? (isOpen ? readOtherwise(typed, fewestLetters.beside)[0] : undefined);
    return used === undefined ? [] : [{ typed, used }];
  });
  if (sure.size) return all;
  if (all.length < 2) return [];
  const together = await read(all.map(({ used }) => used).join(' '));
  return together.some(({ length, variants }) => length > 1 && variants.length > 0) ? all : [];
};

/** @returns The query with each run replaced by what it was read as. */
export const replaceRuns = (query: string, reread: readonly Reread[]): string =>
  query.normalize('NFC').replace(runPattern, (run) => reread.find(({ typed }) => typed === run)?.used ?? run);
