// A map from words to numbers. `Map` would do the same, several times as slowly: the words of a text are slices of it, each
// with a hash to be made, and as a key it would keep the whole text. This one copies the letters.

export type WordTable = {
  /** @returns The word's number; -1 when it has none yet. */
  readonly get: (word: string) => number;
  /** @param word One that has no number yet. */
  readonly add: (word: string, number: number) => void;
  /** How many words have a number. */
  readonly size: () => number;
};

/** FNV-1a, of UTF-16 units instead of bytes (RFC 9923). */
const hashOf = (word: string): number => {
  let hash = 0x811c9dc5;
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193);
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

  const isWord = (slot: number, word: string): boolean => {
    if (slots[slot + lengthPlace] !== word.length + 1) return false;
    const start = slots[slot + startPlace] ?? 0;
    for (let i = 0; i < word.length; i++) if (letters[start + i] !== word.charCodeAt(i)) return false;
    return true;
  };
  /** Words that meet in one slot take the next ones. @returns The first place of the word's slot, or of the one that it would get. */
  const findSlot = (hash: number, word: string | undefined): number => {
    let slot = Math.imul(hash, slotNumbers) & (slots.length - 1);
    for (; slots[slot + lengthPlace] !== 0; slot = (slot + slotNumbers) & (slots.length - 1)) {
      if (word !== undefined && slots[slot] === hash && isWord(slot, word)) break;
    }
    return slot;
  };
  /** A table that is fuller than half is slow. */
  const growSlots = (): void => {
    const old = slots;
    slots = new Int32Array(old.length * 2);
    for (let slot = 0; slot < old.length; slot += slotNumbers) {
      if (old[slot + lengthPlace] === 0) continue;
      slots.set(old.subarray(slot, slot + slotNumbers), findSlot(old[slot] ?? 0, undefined));
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
    get: (word) => {
      const slot = findSlot(hashOf(word), word);
      return slots[slot + lengthPlace] === 0 ? -1 : (slots[slot + numberPlace] ?? -1);
    },
    add: (word, number) => {
      if (++size * 2 * slotNumbers > slots.length) growSlots();
      const hash = hashOf(word);
      slots.set([hash, number, lettersEnd, word.length + 1], findSlot(hash, undefined));
      addLetters(word);
    },
  };
};
