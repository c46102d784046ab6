// A map from words to numbers. `Map` would do the same, several times as slowly: the words of a text are slices of it, each
// with a hash to be made, and as a key it would keep the whole text. This one copies the letters.

export type WordTable = {
  /** @returns The number of a word, which may be a part of a text; -1 when it has none yet. */
  readonly get: (text: string, start?: number, end?: number) => number;
  /** @param word One that has no number yet. */
  readonly add: (word: string, number: number) => void;
  /** How many words have a number. */
  readonly size: () => number;
};

/** FNV-1a, of UTF-16 units instead of bytes (RFC 9923). */
const hashOf = (text: string, start: number, end: number): number => {
  let hash = 0x811c9dc5;
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  // The lowest bits choose the slot, and the highest are the best mixed.
  return hash ^ (hash >>> 15);
};

/** What a slot holds, side by side: the word's hash, its number, where its letters begin, how many they are plus one; 0 for none. */
const slotNumbers = 4;
const [numberPlace, startPlace, lengthPlace] = [1, 2, 3];

/** Makes an empty table; its room doubles as it is needed. */
export const wordTable = (): WordTable => {
  let slots = new Int32Array(slotNumbers << 12);
  let letters = new Uint16Array(1 << 14);
  let size = 0;
  let lettersEnd = 0;

  const isWord = (slot: number, text: string, start: number, end: number): boolean => {
    if (slots[slot + lengthPlace] !== end - start + 1) return false;
    const known = (slots[slot + startPlace] ?? 0) - start;
    for (let at = start; at < end; at++) if (letters[known + at] !== text.charCodeAt(at)) return false;
    return true;
  };
  const slotOf = (hash: number): number => Math.imul(hash, slotNumbers) & (slots.length - 1);
  /** Words that meet in one slot take the next ones. */
  const slotAfter = (slot: number): number => (slot + slotNumbers) & (slots.length - 1);
  const findFree = (hash: number): number => {
    let slot = slotOf(hash);
    while (slots[slot + lengthPlace] !== 0) slot = slotAfter(slot);
    return slot;
  };
  /** A table that is fuller than half is slow. */
  const growSlots = (): void => {
    const old = slots;
    slots = new Int32Array(old.length * 2);
    for (let slot = 0; slot < old.length; slot += slotNumbers) {
      if (old[slot + lengthPlace] === 0) continue;
      slots.set(old.subarray(slot, slot + slotNumbers), findFree(old[slot] ?? 0));
    }
  };
  const addLetters = (word: string): void => {
    if (lettersEnd + word.length > letters.length) {
      const more = new Uint16Array((lettersEnd + word.length) * 2);
      more.set(letters);
      letters = more;
    }
    for (let i = 0; i < word.length; i++) letters[lettersEnd++] = word.charCodeAt(i);
  };
  return {
    size: () => size,
    get: (text, start = 0, end = text.length) => {
      const hash = hashOf(text, start, end);
      for (let slot = slotOf(hash); slots[slot + lengthPlace] !== 0; slot = slotAfter(slot)) {
        if (slots[slot] === hash && isWord(slot, text, start, end)) return slots[slot + numberPlace] ?? -1;
      }
      return -1;
    },
    add: (word, number) => {
      if (++size * 2 * slotNumbers > slots.length) growSlots();
      const hash = hashOf(word, 0, word.length);
      slots.set([hash, number, lettersEnd, word.length + 1], findFree(hash));
      addLetters(word);
    },
  };
};
