// Letters and words -> how well each language of a script explains a text, in bits.
import { recognitions, type LetterScript, type Recognition } from '../languages/recognition.ts';

/** How well one language explains a text. */
export type Score = {
  readonly tag: string;
  /** Log-likelihood in bits, up to a constant that all languages of one text share: the highest explains it best. */
  readonly bits: number;
  /** Mean cost of one letter step in bits: below about 4.5 for a text in the language, whatever its length. */
  readonly bitsPerStep: number;
};

/** All languages of one script in one table, so that a text is walked once for all of them. */
export type ScriptModel = {
  readonly languages: readonly Recognition[];
  /** UTF-16 unit -> the letter's number; 0 is the edge of a word; the last number is any letter that no language has. */
  readonly letters: Uint8Array;
  /** The same, and capitals have the numbers of their small letters. */
  readonly lettersAnyCase: Uint8Array;
  readonly size: number;
  /** Tag -> what a step costs that language, by `before * size + after`, in quarter bits. */
  readonly costs: ReadonlyMap<string, Uint8Array>;
  /**
   * The same of two languages in one number, which are summed at once: `cost + costOfTheNext * pairBase`. By
   * `(before * size + after) * pairCount + pair`.
   */
  readonly costPairs: Uint32Array;
  /** Half the languages. */
  readonly pairCount: number;
  /** Word -> the languages that list it. */
  readonly words: ReadonlyMap<string, readonly number[]>;
  /** By the step that follows the first letter: a bit for each length that words which open so have. Few words pass. */
  readonly wordLengths: Uint32Array;
  /** Room for one text's sums, by pair and by language: laid out once, since that takes as long as a short passage. */
  readonly sums: Float64Array;
  readonly evidence: Float64Array;
};

/** What a text of a million letters costs one language does not reach it, and a pair of costs is a number of 32 bits. */
const pairBase = 2 ** 26;

/** The digits of letter-pairs.ts, each a cost in quarter bits. */
export const costDigits = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_';
const highestCost = costDigits.length - 1;

// Fitted on the held-out halves that scripts/bench/language.ts reads. Letter steps depend on each other, so they count less
// than they would if each were news.
const stepWeight = 0.6;
const wordBits = [0, 1.5, 3, 5] as const;

const models = new Map<LetterScript, ScriptModel>();

/** @returns The script's model, built once from letter-pairs.ts. */
export const findScriptModel = (script: LetterScript): ScriptModel => {
  const known = models.get(script);
  if (known) return known;
  const model = buildModel(
    script,
    recognitions.filter((recognition) => recognition.script === script),
  );
  models.set(script, model);
  return model;
};

/** Where the letters of a script stand in Unicode, the rarest blocks left out. */
const ranges: Readonly<Record<LetterScript, readonly (readonly [first: number, last: number])[]>> = {
  Cyrl: [[0x400, 0x52f]],
  Latn: [
    [0xc0, 0x24f],
    [0x1e00, 0x1eff],
  ],
  Arab: [[0x620, 0x6ff]],
};

const buildModel = (script: LetterScript, languages: readonly Recognition[]): ScriptModel => {
  const alphabet = new Set(languages.flatMap(({ pairs }) => [...pairs[0]]));
  const letters = new Uint8Array(0x10000);
  [...alphabet].forEach((letter, index) => (letters[letter.charCodeAt(0)] = index + 1));
  // One number for all other letters of the script: no language of ours has them, so every step to and from one is dear.
  const other = alphabet.size + 1;
  for (const [first, last] of ranges[script]) {
    for (let code = first; code <= last; code++) {
      if (letters[code] === 0 && /\p{L}/u.test(String.fromCharCode(code))) letters[code] = other;
    }
  }
  const size = other + 1;
  const costs = languages.map(({ pairs }) => readCosts(pairs, letters, size));
  const paired = pairCosts(costs);
  const words = new Map<string, number[]>();
  languages.forEach((language, index) => {
    for (const word of language.words.split(' ')) words.set(word, [...(words.get(word) ?? []), index]);
  });
  return {
    languages,
    letters,
    lettersAnyCase: joinCases(letters),
    size,
    costs: new Map(languages.map(({ tag }, index) => [tag, costs[index] ?? new Uint8Array()])),
    ...paired,
    words,
    wordLengths: describeWords([...words.keys()], letters, size),
    sums: new Float64Array(paired.pairCount),
    evidence: new Float64Array(languages.length),
  };
};

const readCosts = ([alphabet, rows]: Recognition['pairs'], letters: Uint8Array, size: number): Uint8Array => {
  const costs = new Uint8Array(size * size).fill(highestCost);
  const numbers = [...alphabet].map((letter) => letters[letter.charCodeAt(0)] ?? 0);
  rows.split(' ').forEach((row, before) => {
    [...row].forEach((digit, after) => {
      costs[(before === 0 ? 0 : (numbers[before - 1] ?? 0)) * size + (numbers[after] ?? 0)] = costDigits.indexOf(digit);
    });
  });
  return costs;
};

const pairCosts = (costs: readonly Uint8Array[]): Pick<ScriptModel, 'costPairs' | 'pairCount'> => {
  const pairCount = Math.ceil(costs.length / 2);
  const steps = costs[0]?.length ?? 0;
  const costPairs = Uint32Array.from({ length: steps * pairCount }, (_, index) => {
    const step = Math.floor(index / pairCount);
    const first = (index % pairCount) * 2;
    return (costs[first]?.[step] ?? 0) + (costs[first + 1]?.[step] ?? 0) * pairBase;
  });
  return { costPairs, pairCount };
};

/** No word that tells a language is longer. */
const longestWord = 31;

const describeWords = (words: readonly string[], letters: Uint8Array, size: number): Uint32Array => {
  const lengths = new Uint32Array(size * size);
  for (const word of words) {
    const [first = 0, second = 0] = Array.from(word, (letter) => letters[letter.charCodeAt(0)] ?? 0);
    const opening = first * size + second;
    if (word.length <= longestWord) lengths[opening] = (lengths[opening] ?? 0) | (1 << word.length);
  }
  return lengths;
};

const joinCases = (letters: Uint8Array): Uint8Array =>
  letters.map((number, code) => {
    const small = String.fromCharCode(code).toLowerCase();
    return small.length === 1 ? (letters[small.charCodeAt(0)] ?? 0) : number;
  });

/** How well each language of a script explains a text, in the model's order, and how many steps from letter to letter it has. */
export type TextScores = { readonly steps: number; readonly scores: readonly Score[] };

/**
 * Walks through the words of a text, edges of words included. What holds no letter of the script is passed over: names in
 * another script say nothing about the language.
 * @param text Lower case, NFC; a few thousand characters are enough.
 */
export const scoreText = (model: ScriptModel, text: string): TextScores => {
  const { languages, letters, size, costPairs, pairCount, sums, evidence } = model;
  sums.fill(0);
  evidence.fill(0);
  let steps = 0;
  let before = 0;
  let start = 0;
  let opening = 0;
  for (let index = 0; index <= text.length; index++) {
    const letter = index < text.length ? (letters[text.charCodeAt(index)] ?? 0) : 0;
    if (letter === 0 && before === 0) continue;
    const step = before * size + letter;
    const row = step * pairCount;
    for (let pair = 0; pair < pairCount; pair++) sums[pair] = (sums[pair] ?? 0) + (costPairs[row + pair] ?? 0);
    steps++;
    if (before === 0) start = index;
    else if (index === start + 1) opening = step;
    if (letter === 0 && isListed(model, opening, index - start)) addEvidence(model, text.slice(start, index));
    before = letter;
  }
  const scores = languages.map(({ tag, handicap }, language): Score => {
    const sum = sums[language >> 1] ?? 0;
    const bits = (language % 2 === 0 ? sum % pairBase : Math.floor(sum / pairBase)) / 4;
    const score = (evidence[language] ?? 0) - stepWeight * bits - handicap;
    return { tag, bits: score, bitsPerStep: steps === 0 ? 0 : bits / steps };
  });
  return { steps, scores };
};

/** Whether any word with this opening has this length. */
const isListed = ({ wordLengths }: ScriptModel, opening: number, length: number): boolean =>
  length <= longestWord && ((wordLengths[opening] ?? 0) & (1 << length)) !== 0;

/** Adds what a word says for the languages that list it. */
const addEvidence = ({ words, evidence }: ScriptModel, word: string): void => {
  for (const language of words.get(word) ?? []) {
    evidence[language] = (evidence[language] ?? 0) + (wordBits[Math.min(word.length, 3)] ?? 0);
  }
};

/** What one language alone makes of a text: how many steps it has, and their mean cost in bits. */
export type Cost = { readonly steps: number; readonly bitsPerStep: number };

/**
 * @param text In any case, NFC.
 * @returns Of a language that the model does not know, every step as dear as can be.
 */
export const costIn = ({ lettersAnyCase, size, costs: costsByTag }: ScriptModel, text: string, tag: string): Cost => {
  const costs = costsByTag.get(tag) ?? new Uint8Array(size * size).fill(highestCost);
  let sum = 0;
  let steps = 0;
  let before = 0;
  for (let index = 0; index < text.length; index++) {
    const letter = lettersAnyCase[text.charCodeAt(index)] ?? 0;
    if (letter === 0 && before === 0) continue;
    sum += costs[before * size + letter] ?? highestCost;
    steps++;
    before = letter;
  }
  if (before !== 0) {
    sum += costs[before * size] ?? highestCost;
    steps++;
  }
  return { steps, bitsPerStep: steps === 0 ? highestCost / 4 : sum / 4 / steps };
};
