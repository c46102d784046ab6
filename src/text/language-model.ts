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
  /** `costs[(before * size + after) * languages.length + language]`, in quarter bits. */
  readonly costs: Uint8Array;
  /** Tag -> the costs of that language alone, by `before * size + after`: small enough to stay at hand. */
  readonly ownCosts: ReadonlyMap<string, Uint8Array>;
  /** Word -> the languages that list it. */
  readonly words: ReadonlyMap<string, readonly number[]>;
  /** UTF-16 units of the longest of these. */
  readonly longestWord: number;
  /** Zeros between calls: one for each possible step, kept so that none is laid out anew for every paragraph. */
  readonly scratch: Uint16Array;
};

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
  const costs = new Uint8Array(size * size * languages.length).fill(highestCost);
  const words = new Map<string, number[]>();
  languages.forEach((language, index) => {
    const numbers = [...language.pairs[0]].map((letter) => letters[letter.charCodeAt(0)] ?? 0);
    language.pairs[1].split(' ').forEach((row, before) => {
      [...row].forEach((digit, after) => {
        const step = (before === 0 ? 0 : (numbers[before - 1] ?? 0)) * size + (numbers[after] ?? 0);
        costs[step * languages.length + index] = costDigits.indexOf(digit);
      });
    });
    for (const word of language.words.split(' ')) words.set(word, [...(words.get(word) ?? []), index]);
  });
  return {
    languages,
    letters,
    lettersAnyCase: joinCases(letters),
    size,
    costs,
    ownCosts: new Map(
      languages.map(({ tag }, index) => [
        tag,
        Uint8Array.from({ length: size * size }, (_, step) => costs[step * languages.length + index] ?? highestCost),
      ]),
    ),
    words,
    longestWord: Math.max(...[...words.keys()].map(({ length }) => length)),
    scratch: new Uint16Array(size * size),
  };
};

const joinCases = (letters: Uint8Array): Uint8Array =>
  letters.map((number, code) => {
    const small = String.fromCharCode(code).toLowerCase();
    return small.length === 1 ? (letters[small.charCodeAt(0)] ?? 0) : number;
  });

/** A text as steps from letter to letter, edges of words included, and where its words are. */
export type Walk = {
  /** `before * size + after`, one for each step. */
  readonly steps: Int32Array;
  /** Start and end of each word, in turn: offsets in the text. */
  readonly words: Int32Array;
};

/**
 * Walks through the words of a text. What holds no letter of the script is passed over: names in another script say
 * nothing about the language.
 * @param text Lower case, NFC; a few thousand characters are enough.
 */
export const walkText = ({ letters, size }: ScriptModel, text: string): Walk => {
  const steps = new Int32Array(text.length * 2);
  const words = new Int32Array(text.length + 1);
  let stepCount = 0;
  let wordCount = 0;
  for (let index = 0; index < text.length; index++) {
    const start = index;
    let before = 0;
    for (let letter = letters[text.charCodeAt(index)]; letter; letter = letters[text.charCodeAt(++index)]) {
      steps[stepCount++] = before * size + letter;
      before = letter;
    }
    if (index === start) continue;
    steps[stepCount++] = before * size;
    words[wordCount++] = start;
    words[wordCount++] = index;
  }
  return { steps: steps.subarray(0, stepCount), words: words.subarray(0, wordCount) };
};

/** @returns One score a language, in the model's order. */
export const scoreWalk = (model: ScriptModel, text: string, walk: Walk): Score[] => {
  const { languages, words, longestWord } = model;
  const cost = sumCosts(model, walk);
  const evidence = new Float64Array(languages.length);
  for (let word = 0; word < walk.words.length; word += 2) {
    const start = walk.words[word] ?? 0;
    const end = walk.words[word + 1] ?? 0;
    if (end - start > longestWord) continue;
    const spelled = text.slice(start, end);
    for (const language of words.get(spelled) ?? []) {
      evidence[language] = (evidence[language] ?? 0) + (wordBits[Math.min(spelled.length, 3)] ?? 0);
    }
  }
  return languages.map(({ tag, handicap }, language) => {
    const bits = (cost[language] ?? 0) / 4;
    const score = (evidence[language] ?? 0) - stepWeight * bits - handicap;
    return { tag, bits: score, bitsPerStep: walk.steps.length === 0 ? 0 : bits / walk.steps.length };
  });
};

/**
 * @param text In any case, NFC.
 * @returns What one language alone makes of a text: how many steps it has, and its `bitsPerStep`. A language that the model
 * does not know finds every step as dear as can be.
 */
export const costIn = (
  { lettersAnyCase, size, ownCosts }: ScriptModel,
  text: string,
  tag: string,
): { readonly steps: number; readonly bitsPerStep: number } => {
  const costs = ownCosts.get(tag) ?? new Uint8Array(size * size).fill(highestCost);
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

/** What a text costs each language, in quarter bits. */
const sumCosts = ({ languages: { length }, costs, scratch }: ScriptModel, { steps }: Walk): Int32Array => {
  const sums = new Int32Array(length);
  for (const step of countSteps(steps, scratch)) {
    const times = scratch[step] ?? 0;
    scratch[step] = 0;
    const start = step * length;
    for (let language = 0; language < length; language++) {
      sums[language] = (sums[language] ?? 0) + times * (costs[start + language] ?? highestCost);
    }
  }
  return sums;
};

/**
 * Each step once: a long text repeats most of them.
 * @param counts Zeros, one for each possible step; how often each occurs afterwards.
 */
const countSteps = (steps: Int32Array, counts: Uint16Array): number[] => {
  const distinct: number[] = [];
  for (const step of steps) {
    const times = (counts[step] ?? 0) + 1;
    counts[step] = times;
    if (times === 1) distinct.push(step);
  }
  return distinct;
};
