// Blocks -> anchors: each block's id in its page, made of what the block says.
import { keepLettersAndNumbers } from '../text/unit-kinds.ts';
import { anchorBytes } from './anchor-bytes.ts';
import { digestBase32 } from './base32.ts';

/**
 * What an anchor is made of: the letters and digits of a block, case folded, NFC. Corrections of punctuation, spacing
 * and case do not move it. A block without letters and digits (`* * *`) is taken as it stands.
 */
export const anchorText = (text: string): string => {
  const letters = keepLettersAndNumbers(text.normalize('NFC').toLowerCase());
  return letters === '' ? text.trim() : letters;
};

/** What `anchorText` gives, or its UTF-8: the fast way fits most texts. */
const anchorContent = (text: string): string | Uint8Array => {
  const bytes = anchorBytes(text);
  return bytes && bytes.length > 0 ? bytes : anchorText(text);
};

/**
 * @param texts The blocks' texts in reading order; a list's is its items, joined by newlines.
 * @returns As many anchors, unique: `p-` and six characters. A text that comes again gets `-2`, `-3` behind it. An anchor
 * does not depend on other blocks, so adding, removing or moving these leaves it.
 */
export const assignAnchors = (texts: readonly string[]): string[] => {
  const seen = new Map<string, number>();
  return texts.map((text) => {
    const anchor = `p-${digestBase32(anchorContent(text), 6)}`;
    const count = (seen.get(anchor) ?? 0) + 1;
    seen.set(anchor, count);
    return count === 1 ? anchor : `${anchor}-${count}`;
  });
};
