// Tells a person's name from a section's, where nothing else does.
import { isInstitution, isMenuWord } from './page-vocabulary.ts';
import { textWords } from './word-patterns.ts';

const nameEndings: ReadonlySet<string> = new Set(textWords('nameEndings'));
const endingLengths = [...new Set([...nameEndings].map(({ length }) => length))];

/** @param word In lower case. */
const endsLikeName = (word: string): boolean => endingLengths.some((length) => nameEndings.has(word.slice(-length)));

/** `Президенттин Жарлыгы`: the Kyrgyz genitive ends as family names do; what it owns, before which it stands, as none. */
const ownedThing = /[тдн][иыуү]н (?:\S+ )*\S*[лрнгткйсш][ыиуү]$/u;

/**
 * Two to four capitalised words, one of which ends as family names and patronymics do in this part of the world.
 * @example isPersonName('Айгүл Серікқызы') // true
 */
export const isPersonName = (own: string): boolean => {
  const words = own.split(' ');
  return (
    words.length >= 2 &&
    words.length <= 4 &&
    words.every((word) => /^\p{Lu}[\p{L}\p{M}’'ʻ‘.-]*$/u.test(word)) &&
    words.some((word) => endsLikeName(word.toLowerCase())) &&
    !ownedThing.test(own.toLowerCase()) &&
    !isInstitution(own)
  );
};

/**
 * Two or three capitalised words, none of which sections or pages are called by: a name where nothing but a name can stand.
 * @example hasNameShape('Ayşe Yılmaz') // true
 */
export const hasNameShape = (own: string): boolean => {
  const words = own.split(/\s+/u);
  return (
    words.length >= 2 &&
    words.length <= 3 &&
    words.every((word) => /^\p{Lu}(?:\.|[\p{L}\p{M}’'ʻ‘-]+)$/u.test(word) && !isMenuWord(word)) &&
    words.some((word) => /\p{Ll}/u.test(word))
  );
};
