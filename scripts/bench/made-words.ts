// Words for measuring: as many different ones as real text has, growing as it grows. Pure.
//
// Each next word is one that was written before, the more likely the more often it was (Simon 1955), or a new one, as
// often as Heaps' law has it. The figures give about 50,000 different words in 1,000 articles of three languages and
// 300,000 in 10,000, as was counted in collections of that size.

/** Different words in a text of n words: HEAPS_FACTOR · n ^ HEAPS_POWER. */
const HEAPS_FACTOR = 1.5;
const HEAPS_POWER = 0.765;
/** How much of what was written is remembered; what is older lives on in what was drawn from it. */
const MEMORY = 1 << 22;

/** Splits a text into words of letters, as samples for new ones. */
const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{M}]{2,}/gu) ?? [];

/** A new word: the head of one and the tail of another, so that letters and endings are the language's own. */
const coin = (samples: readonly string[], random: () => number): string => {
  const draw = (): string => samples[Math.floor(random() * samples.length)] ?? '';
  const head = draw().toLowerCase();
  const tail = draw().toLowerCase();
  const cut = 2 + Math.floor(random() * 4);
  return head.slice(0, cut) + tail.slice(-2 - Math.floor(random() * 5));
};

/**
 * @param sample - Text of the language, whose words are the first ones known.
 * @returns A function that gives the next word of an endless text.
 */
export const createWords = (sample: string, random: () => number): (() => string) => {
  const samples = wordsOf(sample);
  const words = [...new Set(samples)];
  const numbers = new Map(words.map((word, number) => [word, number]));
  /** The numbers of the words written so far, the last ones where there are more than can be kept. */
  const written = new Uint32Array(MEMORY);
  let length = 0;
  const write = (number: number): void => {
    written[length++ % MEMORY] = number;
  };
  for (const word of samples) write(numbers.get(word) ?? 0);
  const coinNew = (): number => words.push(coin(samples, random)) - 1;
  const drawOld = (): number => written[Math.floor(random() * Math.min(length, MEMORY))] ?? 0;
  return () => {
    const isNew = random() < HEAPS_FACTOR * HEAPS_POWER * length ** (HEAPS_POWER - 1);
    const number = isNew ? coinNew() : drawOld();
    write(number);
    return words[number] ?? '';
  };
};
