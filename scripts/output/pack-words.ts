// Lists of words that are written to be read, packed while a script is put together. src/search/packed-words.ts unpacks.
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'rolldown';
import { knownStems } from '../../src/languages/morphology/known-stems.ts';
import { packedLetters } from '../../src/search/packed-words.ts';

/** Letters that two words can be said to share: as many as the alphabet can count. */
const mostShared = 25;

/**
 * @param words In folded letters, separated by spaces or lines, in any order.
 * @returns `AjaeCk` for `кал кад`.
 */
export const packWords = (words: string): string => {
  let before = '';
  let packed = '';
  for (const word of words.trim().split(/\s+/).sort()) {
    let shared = 0;
    while (shared < Math.min(mostShared, word.length) && word[shared] === before[shared]) shared++;
    const codes = Array.from(word.slice(shared), (letter) => {
      const place = packedLetters.indexOf(letter);
      if (place < 0) throw new Error(`"${word}" has a letter that folding does not leave: "${letter}".`);
      return String.fromCharCode(97 + place);
    });
    packed += String.fromCharCode(65 + shared) + codes.join('');
    before = word;
  }
  return packed;
};

const source = (path: string): string => fileURLToPath(new URL(`../../src/${path}`, import.meta.url));

/** Puts the packed list of known stems in the place of the readable one. */
export const packedStems: Plugin = {
  name: 'packed-stems',
  load: (id) => {
    if (id !== source('languages/morphology/known-stems.ts')) return null;
    const lists = Object.entries(knownStems).map(
      ([name, words]) => `${JSON.stringify(name)}: unpackWords(${JSON.stringify(packWords(words))})`,
    );
    return `import { unpackWords } from ${JSON.stringify(source('search/packed-words.ts'))};
      export const knownStems = { ${lists.join(', ')} };`;
  },
};
