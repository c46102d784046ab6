// A list of words as the search's script carries it: sorted, each word without the letters that it shares with the one
// before it, in Latin letters. That is a third less than the words as they are, both compressed.

/** The letters that folding leaves; each stands in a packed list as the Latin letter at its place. */
export const packedLetters = 'абвгдежзиклмнопрстуфхчш';

/**
 * @param packed As scripts/output/pack-words.ts writes it.
 * @returns The words, a space between: `unpackWords('AjaeCk')` is `кад кал`, which share none (A) and two letters (C).
 */
export const unpackWords = (packed: string): string => {
  const words: string[] = [];
  for (const [, shared = '', rest = ''] of packed.matchAll(/([A-Z])([a-w]*)/g)) {
    const own = Array.from(rest, (code) => packedLetters[code.charCodeAt(0) - 97]).join('');
    words.push((words.at(-1) ?? '').slice(0, shared.charCodeAt(0) - 65) + own);
  }
  return words.join(' ');
};
