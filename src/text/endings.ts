// A language's tables of endings -> a tree that is read from the end of a word. Done once a language.
import type { Morphology, Slot } from '../languages/morphology/morphology.ts';
import { fold } from './fold.ts';

/** One allomorph, folded: `дан` of the ablative. */
export type Ending = {
  readonly text: string;
  /** Position of its morpheme in the language's scores. */
  readonly morpheme: number;
  /** Position of its slot, and the bit for it. */
  readonly slotIndex: number;
  readonly slot: number;
  /** Bits of the slots that may stand before it; `stemBit` when the stem itself may. */
  readonly before: number;
  /** Bits of the kinds of letter (see `letterKind`) that it may follow. */
  readonly follows: number;
  /** What the stem gets back in exchange: `а` for the оо of баштоо (башта-). */
  readonly restores: string;
};

/** A node of the tree: the endings whose last letters led here, and by `letterCode` the letters that may stand before. */
export type EndingNode = { readonly next: (EndingNode | undefined)[]; readonly endings: Ending[] };

/** @returns 0 to 31 for а to я; anything else falls outside every table. */
export const letterCode = (word: string, offset: number): number => word.charCodeAt(offset) - 0x430;

/** Which slots may stand directly before (to the left of) each, the stem included: the order of Turkic endings. */
const slotsBefore: Readonly<Record<Slot, readonly (Slot | 'stem' | 'stemInI')[]>> = {
  particle: ['copula', 'case', 'possessive', 'plural', 'participle', 'past', 'present', 'pastPerson', 'presentPerson', 'mood', 'converb', 'relation', 'derivation', 'stem'],
  copula: ['case', 'relation', 'possessive', 'plural', 'participle', 'derivation', 'stem'],
  relation: ['possessive', 'plural', 'derivation', 'participle', 'stem'],
  case: ['possessive', 'plural', 'relation', 'participle', 'derivation', 'stem'],
  possessedCase: ['possessive', 'stemInI'],
  possessive: ['plural', 'participle', 'relation', 'derivation', 'stem'],
  plural: ['relation', 'participle', 'derivation', 'stem'],
  participle: ['negation', 'voice', 'stem'],
  past: ['negation', 'voice', 'stem'],
  present: ['negation', 'voice', 'stem'],
  pastPerson: ['past'],
  presentPerson: ['present', 'past'],
  mood: ['negation', 'voice', 'stem'],
  converb: ['negation', 'voice', 'stem'],
  negation: ['voice', 'stem'],
  voice: ['voice', 'stem'],
  derivation: ['derivation', 'stem'],
}; // prettier-ignore

/** In the order of the table, in which morphemes are counted. */
const slots = Object.keys(slotsBefore) as Slot[]; // the record has no other keys

export const slotCount = slots.length;
export const stemBit = 1 << slotCount;
/** The stem, if it ends in и: a possessive и may have merged with it (үйіне, written with one sound less in Latin). */
export const stemInIBit = stemBit << 1;

const bitOf = (slot: Slot | 'stem' | 'stemInI'): number =>
  slot === 'stem' ? stemBit : slot === 'stemInI' ? stemInIBit : 1 << slots.indexOf(slot);

/** Kinds of letter that decide which allomorph may follow: қала-лар, үй-лер, қан-дар, құс-тар. */
const letterKinds = { vowel: 1, glide: 2, r: 4, nasal: 8, voiced: 16, voiceless: 32 } as const;
const anyKind = 63;
const foldedVowels = 'аеиоу';
export const isVowel = (letter: string | undefined): boolean => letter !== undefined && foldedVowels.includes(letter);

/** By `letterCode`; clusters of kinds where a letter behaves in more than one way. */
const kindOfLetter = Array.from({ length: 32 }, (_, code) => {
  const letter = String.fromCharCode(0x430 + code);
  if (letter === 'и' || letter === 'у') return letterKinds.vowel | letterKinds.glide;
  if (isVowel(letter)) return letterKinds.vowel;
  if (letter === 'р') return letterKinds.r;
  if ('мн'.includes(letter)) return letterKinds.nasal;
  // Written voiced, spoken voiceless in some languages and loans: клубқа, but клубдын.
  if ('бвгд'.includes(letter)) return letterKinds.voiceless | letterKinds.voiced | letterKinds.r;
  return 'пктсшчхф'.includes(letter) ? letterKinds.voiceless : letterKinds.voiced;
});
const codeOfI = 8;

/** @returns The kinds of the folded letter at this offset; и after a vowel is й, which takes the endings that р takes. */
export function letterKind(word: string, offset: number): number {
  const code = letterCode(word, offset);
  const isShortI = code === codeOfI && ((kindOfLetter[letterCode(word, offset - 1)] ?? 0) & letterKinds.vowel) !== 0;
  return isShortI ? letterKinds.r : (kindOfLetter[code] ?? letterKinds.voiced);
}

const rawVowel = /^[аәеиоөуүұыіэў]/;

/** A vowel follows consonants, or и and у, which may be glides; a lone consonant, and й, follow vowels only. */
function kindsBefore(ending: string): number {
  if (rawVowel.test(ending)) return anyKind & ~letterKinds.vowel;
  return ending.startsWith('й') || ending.length === 1 ? letterKinds.vowel : anyKind;
}

/** `LAр` with the archiphonemes of kk -> лар, лер, дар …, each with the kinds of letter that it may follow. */
function expand(pattern: string, archiphonemes: Morphology['archiphonemes']): { text: string; follows: number }[] {
  let results = [{ text: '', follows: anyKind }];
  for (const [index, symbol] of [...pattern].entries()) {
    const variants = archiphonemes[symbol] ?? { any: symbol };
    results = results.flatMap(({ text, follows }) =>
      Object.entries(variants).flatMap(([context, letters]) =>
        [...letters].map((letter) => ({
          text: text + letter,
          follows: index === 0 && context !== 'any' ? contextKinds(context) : follows,
        })),
      ),
    );
  }
  return results;
}

const contextKinds = (context: string): number =>
  Object.entries(letterKinds).reduce((bits, [name, bit]) => (context.split(' ').includes(name) ? bits | bit : bits), 0);

/** One shape of a morpheme -> its allomorphs, folded. */
function readForm(form: string, archiphonemes: Morphology['archiphonemes']) {
  const [pattern = '', restores = ''] = form.split('>');
  // "+": may follow any letter, as the Kazakh infinitive in -у does (баста-у).
  const free = pattern.startsWith('+');
  return expand(free ? pattern.slice(1) : pattern, archiphonemes).flatMap(({ text, follows }) => {
    const folded = fold(text);
    const allomorph = { follows: free ? anyKind : follows & kindsBefore(text), restores };
    // к is г before a vowel, as at the end of a stem: министрлик, министрлиг-и.
    const texts = /.к$/.test(folded) ? [folded, `${folded.slice(0, -1)}г`] : [folded];
    return texts.map((one) => ({ text: one, ...allomorph }));
  });
}

/** @returns The root of the tree. */
export function compileEndings({ morphemes, archiphonemes }: Morphology): EndingNode {
  const root: EndingNode = { next: [], endings: [] };
  let morpheme = 0;
  for (const [slotIndex, slot] of slots.entries()) {
    const before = slotsBefore[slot].reduce((bits, name) => bits | bitOf(name), 0);
    for (const forms of morphemes[slot] ?? []) {
      for (const allomorph of forms.split(' ').flatMap((form) => readForm(form, archiphonemes)))
        addEnding(root, { ...allomorph, morpheme, slotIndex, slot: bitOf(slot), before });
      morpheme++;
    }
  }
  return root;
}

/** Allomorphs that folding makes equal (дан, дән) become one that may follow what either may. */
function addEnding(root: EndingNode, ending: Ending): void {
  let node = root;
  for (let offset = ending.text.length - 1; offset >= 0; offset--) {
    const code = letterCode(ending.text, offset);
    node = node.next[code] ??= { next: [], endings: [] };
  }
  const twin = node.endings.findIndex((e) => e.morpheme === ending.morpheme && e.restores === ending.restores);
  const follows = (node.endings[twin]?.follows ?? 0) | ending.follows;
  node.endings.splice(twin < 0 ? node.endings.length : twin, 1, { ...ending, follows });
}
