// Headline -> slug: the readable last part of an address, ASCII only.
import anyAscii from 'any-ascii';
import { findLanguage } from '../languages/index.ts';

/**
 * @returns Lower-case letters, digits and single hyphens, at most `maxLength` characters, cut at the end of a word where
 * one ends: `slugify('Қазақстанның рөлі', 'kk')` is `qazaqstannyng-roli`. Empty when nothing can be read in ASCII
 * (`'…'`, emoji): the caller takes the article's id then.
 * @param tag Whose spelling rules apply. A language without a table is read letter by letter by any-ascii.
 */
export const slugify = (title: string, tag: string, maxLength = 60): string => {
  const words =
    title
      .slice(0, 1000)
      .normalize('NFC')
      .replace(apostrophes, '')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  const parts = words.flatMap((word) => spell(word, tag).match(/[a-z0-9]+/g) ?? []);
  return joinWithin(parts, maxLength);
};

/** Inside a word they are letters (oʻ, ʼ) or contractions (don't), so the word goes on behind them. */
const apostrophes = /(?<=\p{L})['’‘`ʻʼ´](?=\p{L})|[ʻʼ]/gu;

/** One lower-case word in ASCII: first the language's own rules and letters, then any-ascii for what they leave. */
const spell = (word: string, tag: string): string => {
  const table = findLanguage(tag)?.slug;
  let spelled = word;
  for (const [pattern, replacement] of table?.rules ?? []) spelled = spelled.replace(pattern, replacement);
  const letters = table?.letters ?? {};
  return anyAscii([...spelled].map((letter) => (Object.hasOwn(letters, letter) ? letters[letter] : letter)).join(''))
    .toLowerCase()
    .replace(/'/g, '');
};

const joinWithin = (parts: readonly string[], maxLength: number): string => {
  let slug = '';
  for (const part of parts) {
    const longer = slug === '' ? part : `${slug}-${part}`;
    if (longer.length > maxLength) return slug === '' ? part.slice(0, maxLength) : slug;
    slug = longer;
  }
  return slug;
};
