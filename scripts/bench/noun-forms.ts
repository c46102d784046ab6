// Nouns of the glossary in the forms that news has of them: word lists that anyone can fit stems to, beside the treebanks,
// whose nouns are few. Only what is regular: dropped vowels and the like are left to the treebanks.
import { kk } from '../../src/languages/morphology/kk.ts';
import { ky } from '../../src/languages/morphology/ky.ts';
import type { Morphology } from '../../src/languages/morphology/morphology.ts';
import { uz } from '../../src/languages/morphology/uz.ts';
import { glossary } from '../../src/search/glossary.ts';
import type { Paradigm, WordList } from './stem-data.ts';

type Nouns = {
  readonly morphology: Morphology;
  readonly column: 'kk' | 'ky' | 'uz-Cyrl';
  /** Endings in their order, as in the language's table of them; `=` is the third person's possessive. A space between. */
  readonly endings: string;
  /** By a word's last vowel, which of the vowels of `A` and of `I` follow it. Absent where vowels do not follow one another. */
  readonly harmony?: readonly (readonly [after: string, wide: number, narrow: number])[];
};

const languages: Readonly<Record<string, Nouns>> = {
  kk: {
    morphology: kk,
    column: 'kk',
    endings:
      'NIң NI GA DA DAн Bен DAғI LAр LAрNIң LAрNI LAрGA LAрDA LAрDAн LAрI =нIң =н =нA =ндA =нAн =мен -мIз -мIзNIң',
    harmony: [
      ['аоуұыяюё', 0, 0],
      ['әеөүіиэ', 1, 1],
    ],
  },
  ky: {
    morphology: ky,
    column: 'ky',
    endings: 'NIн NI GA DA DAн DAгI LAр LAрNIн LAрNI LAрGA LAрDA LAрDAн LAрI =нIн =н =нA =ндA =нAн -бIз -бIзNIн',
    harmony: [
      ['аыя', 0, 0],
      ['еиэ', 1, 1],
      ['оё', 2, 2],
      ['ую', 0, 2],
      ['өү', 3, 3],
    ],
  },
  uz: {
    morphology: uz,
    column: 'uz-Cyrl',
    endings: 'ни нинг Gа да дан даги лар ларни ларга ларнинг ларда ларимиз =ни =га =нинг =да =дан -миз -мизнинг',
  },
};

const vowels = 'аәеёиоөуүұыіэюяў';
const softened: Readonly<Record<string, string>> = { п: 'б', к: 'г', қ: 'ғ' };

/** @returns What kind of letter the word ends in, as archiphonemes name it. */
const kindOfEnd = (word: string): string => {
  if (/[аәеёиоөуүұыіэюяў]$/.test(word)) return 'vowel';
  if (/[йр]$/.test(word)) return 'r';
  if (/[мнң]$/.test(word)) return 'nasal';
  return /[пктқсшчцхфщбвгд]$/.test(word) ? 'voiceless' : 'voiced';
};

/** Adds one letter of an ending, which may be an archiphoneme. */
const addLetter = (word: string, symbol: string, { morphology, harmony }: Nouns): string => {
  const lastVowel = [...word].findLast((letter) => vowels.includes(letter)) ?? 'а';
  const [, wide = 0, narrow = 0] = harmony?.find(([after]) => after.includes(lastVowel)) ?? [];
  const byKind = Object.entries(morphology.archiphonemes[symbol] ?? { any: symbol });
  const [, letters = ''] =
    byKind.find(([kinds]) => kinds === 'any' || kinds.split(' ').includes(kindOfEnd(word))) ?? [];
  // Uzbek га is written as it is spoken after к and қ.
  const place = symbol === 'A' ? wide : symbol === 'I' ? narrow : harmony || !/[кқ]$/.test(word) ? 0 : 1;
  return word + (letters[place] ?? letters[0] ?? '');
};

/** @returns The noun with this ending: китеп with `=нIн` is китебинин. */
const addEnding = (noun: string, ending: string, nouns: Nouns): string => {
  const isOpen = kindOfEnd(noun) === 'vowel';
  const last = noun.slice(-1);
  const narrow = nouns.harmony ? 'I' : 'и';
  const vowel = ending.startsWith('=') ? `${isOpen ? 'с' : ''}${narrow}` : isOpen ? '' : narrow;
  const isPossessed = /^[=-]/.test(ending);
  const stem = isPossessed && !isOpen ? noun.slice(0, -1) + (softened[last] ?? last) : noun;
  const letters = isPossessed ? vowel + ending.slice(1) : ending;
  return [...letters].reduce((word, symbol) => addLetter(word, symbol, nouns), stem);
};

const paradigmsOf = (nouns: Nouns): Paradigm[] => {
  const words = glossary.flatMap((concept) => concept[nouns.column]).filter((word) => /^\p{Ll}{2,}$/u.test(word));
  const endings = nouns.endings.split(' ');
  return [...new Set(words)].map((lemma) => ({
    lemma,
    forms: endings.map((ending) => addEnding(lemma, ending, nouns)),
  }));
};

/** @returns A list for each of the three languages: `ky-noun-glossary`. */
export const inflectGlossary = (): WordList[] =>
  Object.entries(languages).map(([lang, nouns]) => ({
    name: `${lang}-noun-glossary`,
    lang,
    paradigms: paradigmsOf(nouns),
  }));
