// A site's menu, saved with the article: names of sections and pages in one line or one below the other.
import { foldPhrase, isMenuName } from './page-vocabulary.ts';

/** No line of a menu is longer, in UTF-16 units. */
const maxMenuLine = 300;

/** As many names are a menu; fewer may be the way to the article's own section. */
export const fewestMenuNames = 4;

/** Words of one name: `главные новости`. */
const maxNameWords = 3;

/**
 * @param line Trimmed.
 * @returns The names that a line of a menu holds, folded: one when the line is a name, more when it is a row of known ones
 * between marks, four or more when only spaces part them, of which one in four may be unknown. Empty when it is no such line.
 * @example readMenuLine('Басты бет | Саясат | Спорт | Байланыс') // four names
 */
export const readMenuLine = (line: string): readonly string[] => {
  if (line.length > maxMenuLine || /[›»→\d.!?:"]/u.test(line)) return [];
  const whole = foldPhrase(line);
  if (isMenuName(whole)) return [whole];
  const words = line.split(/[\s|•·∙/,]+/u).filter((word) => word !== '');
  const names: string[] = [];
  let unknown = 0;
  for (let index = 0; index < words.length;) {
    const name = findName(words, index);
    if (name) names.push(name.phrase);
    // A name that no list has begins with a capital, as the others do.
    else if (!/^[\p{Lu}\p{Lo}]/u.test(words[index] ?? '') || ++unknown * 4 > words.length) return [];
    index += name?.words ?? 1;
  }
  const isRow = unknown === 0 && /[|•·]/u.test(line);
  return isRow || names.length >= fewestMenuNames ? names : [];
};

const findName = (
  words: readonly string[],
  index: number,
): { readonly phrase: string; readonly words: number } | undefined => {
  for (let count = Math.min(maxNameWords, words.length - index); count > 0; count--) {
    const phrase = foldPhrase(words.slice(index, index + count).join(' '));
    if (isMenuName(phrase)) return { phrase, words: count };
  }
  return undefined;
};
