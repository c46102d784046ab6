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
  /** Letter -> its number; 0 is the edge of a word. A letter that no language has ends a word. */
  readonly letters: ReadonlyMap<number, number>;
  readonly size: number;
  /** `costs[(before * size + after) * languages.length + language]`, in quarter bits. */
  readonly costs: Uint8Array;
  /** Word -> the languages that list it. */
  readonly words: ReadonlyMap<string, readonly number[]>;
};

const digits = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_';
const highestCost = digits.length - 1;

// Fitted on the held-out halves that scripts/bench/language.ts reads. Letter steps depend on each other, so they count less
// than they would if each were news.
const stepWeight = 0.6;
const wordBits = [0, 1.5, 3, 5] as const;

const models = new Map<LetterScript, ScriptModel>();

/** @returns The script's model, built once from letter-pairs.ts. */
export const findScriptModel = (script: LetterScript): ScriptModel => {
  const known = models.get(script);
  if (known) return known;
  const model = buildModel(recognitions.filter((recognition) => recognition.script === script));
  models.set(script, model);
  return model;
};

const buildModel = (languages: readonly Recognition[]): ScriptModel => {
  const letters = new Map<number, number>();
  for (const { pairs } of languages) {
    for (const letter of pairs[0])
      letters.set(letter.charCodeAt(0), letters.get(letter.charCodeAt(0)) ?? letters.size + 1);
  }
  const size = letters.size + 1;
  const costs = new Uint8Array(size * size * languages.length).fill(highestCost);
  const words = new Map<string, number[]>();
  languages.forEach((language, index) => {
    const numbers = [...language.pairs[0]].map((letter) => letters.get(letter.charCodeAt(0)) ?? 0);
    language.pairs[1].split(' ').forEach((row, before) => {
      [...row].forEach((digit, after) => {
        const step = (before === 0 ? 0 : (numbers[before - 1] ?? 0)) * size + (numbers[after] ?? 0);
        costs[step * languages.length + index] = digits.indexOf(digit);
      });
    });
    for (const word of language.words.split(' ')) words.set(word, [...(words.get(word) ?? []), index]);
  });
  return { languages, letters, size, costs, words };
};

/**
 * Scores the words of a text. Words that hold no letter of the script are passed over: names in another script say
 * nothing about the language.
 * @param text Lower case, NFC; a few thousand characters are enough.
 * @returns One score a language, in the model's order, and how many steps were counted.
 */
export const scoreText = (model: ScriptModel, text: string): { scores: Score[]; steps: number } => {
  const { languages, letters, size, costs, words } = model;
  const count = languages.length;
  const cost = new Float64Array(count);
  const evidence = new Float64Array(count);
  let steps = 0;
  const addStep = (before: number, after: number): void => {
    const start = (before * size + after) * count;
    for (let language = 0; language < count; language++) {
      cost[language] = (cost[language] ?? 0) + (costs[start + language] ?? highestCost);
    }
    steps++;
  };
  for (let index = 0; index < text.length;) {
    let number = letters.get(text.charCodeAt(index));
    if (number === undefined) {
      index++;
      continue;
    }
    const start = index;
    let before = 0;
    while (number !== undefined) {
      addStep(before, number);
      before = number;
      number = letters.get(text.charCodeAt(++index));
    }
    addStep(before, 0);
    const length = Math.min(index - start, 3);
    for (const language of words.get(text.slice(start, index)) ?? []) {
      evidence[language] = (evidence[language] ?? 0) + (wordBits[length] ?? 0);
    }
  }
  const scores = languages.map(({ tag, handicap }, language) => {
    const bits = (cost[language] ?? 0) / 4;
    return {
      tag,
      bits: (evidence[language] ?? 0) - stepWeight * bits - handicap,
      bitsPerStep: steps === 0 ? 0 : bits / steps,
    };
  });
  return { scores, steps };
};
