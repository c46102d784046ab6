// A number for each word, from 0 in the order in which words come. `Map` would do the same, several times as slowly: the words
// of a text are slices of it, each with a hash to be made, and as a key it would keep the whole text. This one copies the letters.

export type WordTable = {
  /** @returns The number of a word, which may be a part of a text; -1 when it has none yet. */
  readonly get: (text: string, start?: number, end?: number) => number;
  /**
   * @param word One that has no number yet.
   * @returns Its number.
   */
  readonly add: (word: string) => number;
  /** @returns The word that has a number. */
  readonly wordOf: (number: number) => string;
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

/** What a slot holds, side by side: the word's hash, and its number plus one; 0 for none. */
const slotNumbers = 2;

/** So many slots at first, as a power of two, for half as many words: a new thread takes long to make a small table grow. */
const firstBits = 16;

/** Words one after another, each with its number: their letters end to end. */
const wordLetters = () => {
  let letters = new Uint16Array(8 << firstBits);
  // By number, where a word's letters begin; those of the one after it, where they end.
  let starts = new Uint32Array(1 << firstBits);
  let size = 0;
  const startOf = (number: number): number => starts[number] ?? 0;
  return {
    size: () => size,
    /** @returns Whether the word of a number is the text from `start` to `end`. */
    isWord: (number: number, text: string, start: number, end: number): boolean => {
      const from = startOf(number);
      if (startOf(number + 1) - from !== end - start) return false;
      for (let at = start; at < end; at++) if (letters[from + at - start] !== text.charCodeAt(at)) return false;
      return true;
    },
    /** @returns The word's number. */
    add: (word: string): number => {
      const from = startOf(size);
      const to = from + word.length;
      if (to > letters.length) {
        const more = new Uint16Array(to * 2);
        more.set(letters);
        letters = more;
      }
      for (let i = 0; i < word.length; i++) letters[from + i] = word.charCodeAt(i);
      if (size + 1 >= starts.length) {
        const more = new Uint32Array(starts.length * 2);
        more.set(starts);
        starts = more;
      }
      starts[size + 1] = to;
      return size++;
    },
    wordOf: (number: number): string => {
      let word = '';
      for (let at = startOf(number); at < startOf(number + 1); at++) word += String.fromCharCode(letters[at] ?? 0);
      return word;
    },
  };
};

/** Makes an empty table; its room doubles as it is needed. */
export const wordTable = (): WordTable => {
  const words = wordLetters();
  let slots = new Int32Array(slotNumbers << firstBits);
  const slotOf = (hash: number): number => Math.imul(hash, slotNumbers) & (slots.length - 1);
  /** Words that meet in one slot take the next ones. */
  const slotAfter = (slot: number): number => (slot + slotNumbers) & (slots.length - 1);
  const fillSlot = (hash: number, held: number): void => {
    let slot = slotOf(hash);
    while (slots[slot + 1] !== 0) slot = slotAfter(slot);
    slots[slot] = hash;
    slots[slot + 1] = held;
  };
  /** A table that is fuller than half is slow. */
  const growSlots = (): void => {
    const old = slots;
    slots = new Int32Array(old.length * 2);
    for (let slot = 0; slot < old.length; slot += slotNumbers) {
      const held = old[slot + 1] ?? 0;
      if (held > 0) fillSlot(old[slot] ?? 0, held);
    }
  };
  return {
    size: words.size,
    wordOf: words.wordOf,
    get: (text, start = 0, end = text.length) => {
      const hash = hashOf(text, start, end);
      let slot = slotOf(hash);
      for (;;) {
        const held = slots[slot + 1] ?? 0;
        if (held === 0) return -1;
        if (slots[slot] === hash && words.isWord(held - 1, text, start, end)) return held - 1;
        slot = slotAfter(slot);
      }
    },
    add: (word) => {
      const number = words.add(word);
      if (words.size() * 2 * slotNumbers > slots.length) growSlots();
      fillSlot(hashOf(word, 0, word.length), number + 1);
      return number;
    },
  };
};
