/**
 * @param text - A lead, a description or a summary.
 * @param excerptWords - How many words at most.
 * @returns The text's first words, whole ones only, with `…` when something was left out and the text itself when nothing was.
 *   Where a script writes no spaces, a word is counted as five characters.
 */
export const excerpt = (text: string, excerptWords: number): string => {
  const words = text.trim().split(/\s+/u);
  let end = 0;
  let room = excerptWords;
  for (const word of words) {
    room -= Math.max(1, Math.ceil(spacelessLength(word) / 5));
    if (room < 0) break;
    end++;
  }
  if (end === words.length) return words.join(' ');
  if (end === 0) return `${cutAtCharacter(words[0] ?? '', excerptWords * 5)}…`;
  return `${words
    .slice(0, end)
    .join(' ')
    .replace(/[\s,;:.–—-]+$/u, '')}…`;
};

const spaceless = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/gu;

const spacelessLength = (word: string): number => word.match(spaceless)?.length ?? 0;

const cutAtCharacter = (word: string, characters: number): string => Array.from(word).slice(0, characters).join('');
