/**
 * @param text - A lead, a description or a summary.
 * @param excerptWords - How many words at most.
 * @returns The text's first words, whole ones only, with `…` when something was left out and the text itself when nothing was.
 *   Where a script writes no spaces, a word is counted as five characters.
 */
export const excerpt = (text: string, excerptWords: number): string => {
  // One more than there is room for: whether anything is left out.
  const words = text.trim().split(/\s+/u, Math.min(excerptWords, text.length) + 1);
  const end = spaceless.test(text) ? countSpaceless(words, excerptWords) : Math.min(words.length, excerptWords);
  if (end === words.length) return words.join(' ');
  if (end === 0) return `${cutAtCharacter(words[0] ?? '', excerptWords * 5)}…`;
  return `${words
    .slice(0, end)
    .join(' ')
    .replace(/[\s,;:.–—-]+$/u, '')}…`;
};

const spaceless = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

/** How many of the words there is room for, where some are written without spaces between them. */
const countSpaceless = (words: readonly string[], excerptWords: number): number => {
  let room = excerptWords;
  const end = words.findIndex((word) => {
    const characters = Array.from(word).filter((character) => spaceless.test(character)).length;
    room -= Math.max(1, Math.ceil(characters / 5));
    return room < 0;
  });
  return end === -1 ? words.length : end;
};

const cutAtCharacter = (word: string, characters: number): string => Array.from(word).slice(0, characters).join('');
