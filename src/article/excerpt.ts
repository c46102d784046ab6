/**
 * @param text - A lead, a description or a summary.
 * @param excerptWords - How many words at most.
 * @returns The text's first words, whole ones only, with `…` when something was left out and the text itself when nothing was.
 *   Where a script writes no spaces, a word is counted as five characters; fifty letters without a blank (an address, data
 *   in Base64) are never one word.
 */
export const excerpt = (text: string, excerptWords: number): string => {
  // One more than there is room for: whether anything is left out.
  const words = text.trim().split(/\s+/u, Math.min(excerptWords, text.length) + 1);
  const isUneven = spaceless.test(text) || words.some(({ length }) => length > longestWord);
  const end = isUneven ? countUneven(words, excerptWords) : Math.min(words.length, excerptWords);
  if (end === words.length) return words.join(' ');
  if (end === 0) return `${cutAtCharacter(words[0] ?? '', excerptWords * 5)}…`;
  return `${words
    .slice(0, end)
    .join(' ')
    .replace(/[\s,;:.–—-]+$/u, '')}…`;
};

const spaceless = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

const longestWord = 50;

/** How many of the words there is room for, where some take more of it than others. */
const countUneven = (words: readonly string[], excerptWords: number): number => {
  let room = excerptWords;
  const end = words.findIndex((word) => {
    const characters = Array.from(word).filter((character) => spaceless.test(character)).length;
    room -= Math.max(1, Math.ceil(characters / 5), Math.ceil(word.length / longestWord));
    return room < 0;
  });
  return end === -1 ? words.length : end;
};

const cutAtCharacter = (word: string, characters: number): string =>
  Array.from(word.slice(0, 2 * characters))
    .slice(0, characters)
    .join('');
