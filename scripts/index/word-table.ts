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

/** Makes an empty table; its room doubles as it is needed. */
export const wordTable = (): WordTable => {
  /** By slot: the word's place among the words, from 1; 0 for none. Words that meet in one slot take the next ones. */
  let slots = new Uint32Array(1 << 12);
  let words = 0;
  let hashes = new Int32Array(1 << 11);
  let numbers = new Int32Array(1 << 11);
  /** By word: where its letters end; they begin where those of the word before end. */
  let ends = new Uint32Array(1 << 11);
  let letters = new Uint16Array(1 << 14);

  const isWord = (at: number, word: string): boolean => {
    const start = at === 0 ? 0 : (ends[at - 1] ?? 0);
    if ((ends[at] ?? 0) - start !== word.length) return false;
    for (let i = 0; i < word.length; i++) if (letters[start + i] !== word.charCodeAt(i)) return false;
    return true;
  };
  const freeSlot = (hash: number): number => {
    let slot = hash & (slots.length - 1);
    while (slots[slot]) slot = (slot + 1) & (slots.length - 1);
    return slot;
  };
  const makeRoom = (more: number): void => {
    const lettersEnd = words === 0 ? 0 : (ends[words - 1] ?? 0);
    if (lettersEnd + more > letters.length) letters = copyInto(new Uint16Array((lettersEnd + more) * 2), letters);
    if (words < numbers.length) return;
    hashes = copyInto(new Int32Array(words * 2), hashes);
    numbers = copyInto(new Int32Array(words * 2), numbers);
    ends = copyInto(new Uint32Array(words * 2), ends);
    slots = new Uint32Array(slots.length * 2);
    for (let at = 0; at < words; at++) slots[freeSlot(hashes[at] ?? 0)] = at + 1;
  };
  return {
    size: () => words,
    get: (word) => {
      const hash = hashOf(word);
      for (let slot = hash & (slots.length - 1); ; slot = (slot + 1) & (slots.length - 1)) {
        const at = (slots[slot] ?? 0) - 1;
        if (at < 0) return -1;
        if (hashes[at] === hash && isWord(at, word)) return numbers[at] ?? -1;
      }
    },
    add: (word, number) => {
      makeRoom(word.length);
      const start = words === 0 ? 0 : (ends[words - 1] ?? 0);
      for (let i = 0; i < word.length; i++) letters[start + i] = word.charCodeAt(i);
      ends[words] = start + word.length;
      hashes[words] = hashOf(word);
      numbers[words] = number;
      slots[freeSlot(hashes[words] ?? 0)] = ++words;
    },
  };
};

const copyInto = <Numbers extends { set: (from: Numbers) => void }>(to: Numbers, from: Numbers): Numbers => {
  to.set(from);
  return to;
};
