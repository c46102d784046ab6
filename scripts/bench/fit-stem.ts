// Command. Fits the stemmer's scores to word lists and writes src/languages/morphology/scores.ts.
//
//   BENCH_DATA=… node scripts/run.mjs scripts/bench/fit-stem.ts [--held-out]
//
// A reading of a word is right when its stem gives the key of the word's lemma. The scores maximise the likelihood of right
// readings (a log-linear model, stochastic gradient, fixed order: the same data give the same file). --held-out writes
// nothing; it fits on every second lemma and judges on the others, both ways round, and on all, for the precision of a
// list as long as one that is wholly unseen.
import { writeFileSync } from 'node:fs';
import { kk } from '../../src/languages/morphology/kk.ts';
import { ky } from '../../src/languages/morphology/ky.ts';
import type { EndingScores, Morphology } from '../../src/languages/morphology/morphology.ts';
import { uz } from '../../src/languages/morphology/uz.ts';
import { fold } from '../../src/text/fold.ts';
import { describeStem, isKnownStem } from '../../src/text/stem-score.ts';
import { settle } from '../../src/text/settle.ts';
import { createStemmer, maxShortStem, stem, visitReadings } from '../../src/text/stem.ts';
import { inflectGlossary } from './noun-forms.ts';
import { benchDataNotice, judgeKeys, readWordLists, type Paradigm, type WordList } from './stem-data.ts';

const morphologies: Readonly<Record<string, Morphology>> = { kk, ky, uz };

/** A reading as the model sees it: what it is made of, and whether it is right. */
type Candidate = { readonly features: readonly string[]; readonly isRight: boolean };
type Example = { readonly candidates: readonly Candidate[]; readonly weight: number };
type Weights = Map<string, number>;

const epochs = 60;
const firstRate = 0.1;
/** How fast unused weights fade, an epoch. The last letters of stems are many and fade faster, lest they learn words by heart. */
const fade = { letters: 0.1, other: 0.01 };

/** How many words a generated paradigm counts as, whatever the number of its forms. */
const generated: Readonly<Record<string, number>> = { unimorph: 3, glossary: 0.7 };

/** Verbs count more, as their lists are shorter. */
const weightOf = (list: string, forms: number): number => {
  const words = generated[list.split('-').at(-1) ?? ''];
  if (words !== undefined) return Math.min(1, words / forms);
  return list.includes('verb') ? 1.5 : 1;
};

/** UniMorph names verbs by the infinitive. */
const infinitives: Readonly<Record<string, RegExp>> = { kk: /у$/, ky: /(уу|үү|(?<=[оө])[оө]|ю)$/, uz: /моқ$/ };
const keyOfLemma = ({ name, lang }: WordList, lemma: string): string => {
  return settle(fold(name.endsWith('verb-unimorph') ? lemma.replace(infinitives[lang] ?? '', '') : lemma));
};

function readExamples(list: WordList, paradigms: readonly Paradigm[]): Example[] {
  const stemmer = createStemmer(morphologies[list.lang] ?? kk);
  return paradigms.flatMap(({ lemma, forms }) => {
    const right = keyOfLemma(list, lemma);
    const words = list.name.endsWith('verb-unimorph') ? forms : [...new Set([lemma, ...forms])];
    return words.flatMap((word) => {
      const folded = fold(word);
      const candidates: Candidate[] = [];
      visitReadings(stemmer.root, folded, (stemEnd, endings) => {
        const candidate = folded.slice(0, stemEnd) + (endings.at(-1)?.restores ?? '');
        const features = describeStem(candidate).map((feature) => `stem ${feature}`);
        if (isKnownStem(stemmer.known, candidate))
          features.push(`${list.lang} known ${candidate.length > maxShortStem ? 'long' : 'short'}`);
        for (const { morpheme } of endings) features.push(`${list.lang} anywhere ${morpheme}`);
        for (const { morpheme } of endings.slice(-1)) features.push(`${list.lang} atStem ${morpheme}`);
        candidates.push({ features, isRight: settle(candidate) === right });
      });
      const rightOnes = candidates.filter(({ isRight }) => isRight).length;
      // Nothing to learn where no reading is right (аузы of ауыз, before its table) or all are.
      if (rightOnes === 0 || rightOnes === candidates.length) return [];
      return [{ candidates, weight: weightOf(list.name, forms.length) }];
    });
  });
}

function fit(examples: readonly Example[]): Weights {
  const weights: Weights = new Map();
  // A fixed shuffle: a stride that is prime to the number of examples.
  const stride = [7919, 7907, 7901].find((prime) => examples.length % prime !== 0) ?? 1;
  for (let epoch = 0; epoch < epochs; epoch++) {
    const rate = firstRate / (1 + epoch * 0.15);
    for (const [name, weight] of weights)
      weights.set(name, weight * (1 - (/^stem [а-я]/.test(name) ? fade.letters : fade.other)));
    for (let step = 0; step < examples.length; step++) {
      const example = examples[(step * stride + epoch * 31) % examples.length];
      if (example) climb(weights, example, rate);
    }
  }
  return weights;
}

/** One step up the gradient of the logarithm of the right readings' share. */
function climb(weights: Weights, { candidates, weight }: Example, rate: number): void {
  const sums = candidates.map(({ features }) => features.reduce((sum, name) => sum + (weights.get(name) ?? 0), 0));
  const highest = Math.max(...sums);
  const shares = sums.map((sum) => Math.exp(sum - highest));
  const all = shares.reduce((a, b) => a + b, 0);
  const right = Math.max(
    1e-12,
    candidates.reduce((sum, { isRight }, i) => sum + (isRight ? (shares[i] ?? 0) : 0), 0),
  );
  for (const [i, { features, isRight }] of candidates.entries()) {
    const share = shares[i] ?? 0;
    const pull = (isRight ? share / right : 0) - share / all;
    if (Math.abs(pull) < 1e-4) continue;
    for (const name of features) weights.set(name, (weights.get(name) ?? 0) + rate * weight * pull);
  }
}

type Fitted = {
  readonly scores: Readonly<Record<string, EndingScores>>;
  readonly stemScores: Readonly<Record<string, number>>;
};

/** Weights -> whole tenths, zeros left out. */
function toScores(weights: Weights): Fitted {
  const tenths = (name: string): number => Math.round(10 * (weights.get(name) ?? 0)) + 0;
  const scores = Object.fromEntries(
    Object.entries(morphologies).map(([lang, { morphemes }]) => [
      lang,
      {
        morphemes: Object.values(morphemes)
          .flat()
          .flatMap((_, i) => [tenths(`${lang} anywhere ${i}`), tenths(`${lang} atStem ${i}`)]),
        known: [tenths(`${lang} known short`), tenths(`${lang} known long`)] as const,
      },
    ]),
  );
  const stemNames = [...weights.keys()].filter((name) => name.startsWith('stem ') && tenths(name) !== 0).sort();
  return { scores, stemScores: Object.fromEntries(stemNames.map((name) => [name.slice(5), tenths(name)])) };
}

const source = ({
  scores,
  stemScores,
}: Fitted): string => `// Fitted by scripts/bench/fit-stem.ts to the development halves of UD Kazakh-KTB, Kyrgyz-KTMU and Uzbek-UT and of UniMorph kaz,
// kir and uzb, and to the glossary's nouns. Not edited by hand.
import type { EndingScores } from './morphology.ts';

// prettier-ignore
export const scores = {
${Object.entries(scores)
  .map(
    ([lang, { morphemes, known }]) =>
      `  ${lang}: {\n    morphemes: ${JSON.stringify(morphemes)},\n    known: ${JSON.stringify(known)},\n  },`,
  )
  .join('\n')}
} as const satisfies Readonly<Record<string, EndingScores>>;

/** How well the folded stem is made, whatever the language: by length, syllables (s2), shape (CVC), last letter and last two. */
// prettier-ignore
export const stemScores: Readonly<Record<string, number>> = ${JSON.stringify(stemScores)
  .replaceAll('"', "'")
  .replace(/(.{100,120},)/g, '$1\n  ')};
`;

const keyFunction = (lang: string, { scores, stemScores }: Fitted): ((word: string) => string) => {
  const morphology = morphologies[lang] ?? kk;
  const stemmer = createStemmer({ ...morphology, scores: scores[lang] ?? morphology.scores }, stemScores);
  return (word) => settle(stem(stemmer, fold(word)));
};

function printHeldOut(lists: readonly WordList[]): void {
  const half = (list: WordList, parity: number): Paradigm[] => list.paradigms.filter((_, i) => i % 2 === parity);
  const [even, odd] = [0, 1].map((parity) =>
    toScores(fit(lists.flatMap((list) => readExamples(list, half(list, parity))))),
  );
  if (!even || !odd) return;
  console.log('pairs / precision, %     fitted on even lemmas: odd, all    fitted on odd lemmas: even, all');
  for (const list of lists) {
    const cells = [even, odd].map((fitted, parity) => {
      const keyOf = keyFunction(list.lang, fitted);
      const [unseen, all] = [half(list, 1 - parity), list.paradigms].map((paradigms) => {
        const { pairs, precision } = judgeKeys(paradigms, keyOf);
        return `${pairs.toFixed(1)} / ${precision.toFixed(1)}`.padEnd(16);
      });
      return `${unseen} ${all}`;
    });
    console.log(`${list.name.padEnd(24)} ${cells.join(' ')}`);
  }
}

const folder = process.env['BENCH_DATA'];
if (folder === undefined || folder === '') {
  console.error(benchDataNotice);
  process.exit(2);
}
const lists = [...readWordLists(folder), ...inflectGlossary()];
if (process.argv.includes('--held-out')) printHeldOut(lists);
else {
  const fitted = toScores(fit(lists.flatMap((list) => readExamples(list, list.paradigms))));
  writeFileSync(new URL('../../src/languages/morphology/scores.ts', import.meta.url), source(fitted));
}
