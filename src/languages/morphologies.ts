// Which languages have their endings described. Apart from languages/index.ts because search needs these, and nothing else
// about a language, in the reader's browser. The other languages of the interface (en, ru, ja) are searched by whole words:
// they frame articles, and are seldom an article's own language.
import { kk } from './morphology/kk.ts';
import { ky } from './morphology/ky.ts';
import type { Morphology } from './morphology/morphology.ts';
import { uz } from './morphology/uz.ts';

/** How a language's words end, and its letters that Russian lacks: a word with such a letter of another is not in it. */
export type LanguageEndings = { readonly morphology: Morphology; readonly ownLetters: string };

/** By primary language subtag, since folding makes all scripts of a language one: `kk`, `ky`, `uz`. */
export const morphologies: ReadonlyMap<string, LanguageEndings> = new Map([
  ['kk', { morphology: kk, ownLetters: 'әғқңөұүһіы' }],
  ['ky', { morphology: ky, ownLetters: 'ңөүы' }],
  ['uz', { morphology: uz, ownLetters: 'ўқғҳʻ' }],
]);

/** @returns What is known of the endings of the tag's language, whatever the script: `uz-Latn` -> uz. */
export const findMorphology = (tag: string): Morphology | undefined =>
  morphologies.get(primaryLanguage(tag))?.morphology;

/** @returns `uz` of `uz-Cyrl`; '' of ''. */
export const primaryLanguage = (tag: string): string => tag.split('-', 1)[0] ?? '';
