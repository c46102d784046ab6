// Text -> its language. Scripts first, then letters and words; franc only for languages that we do not know.
import { francAll } from 'franc';
import { recognitions, rightToLeftScripts, scriptLanguages, type LetterScript } from '../languages/recognition.ts';
import { countScripts, type ScriptCounts } from './count-scripts.ts';
import { costIn, findScriptModel, scoreText, type Cost, type Score } from './language-model.ts';

/** What language a text is in. */
export type Identified = {
  /** BCP 47; Uzbek with its script. `und` for a text without letters. */
  readonly tag: string;
  /** ISO 15924. */
  readonly script: string;
  readonly dir: 'ltr' | 'rtl';
  /**
   * How far the runner-up lies behind, 0 to 1: `bits / (bits + 40)`, where `bits` is the difference of the two
   * log-likelihoods. Below 0.1 (odds of about 20 : 1) the answer is little more than a guess.
   */
  readonly margin: number;
};

/** Below this margin an article's language deserves a second look. */
export const doubtfulMargin = 0.1;

/**
 * Identifies the language of an article or a passage. One sentence is usually enough; of a long text the beginning, the
 * middle and the end are read. Never throws.
 *
 *     identifyLanguage('Бул жерде ким жашайт?')  // { tag: 'ky', script: 'Cyrl', dir: 'ltr', margin: 0.5… }
 */
export const identifyLanguage = (text: string): Identified => {
  const sample = takeSample(text);
  const script = mainScript(countScripts(sample));
  if (script === undefined) return { tag: 'und', script: 'Zyyy', dir: 'ltr', margin: 0 };
  return isLetterScript(script) ? identifyByLetters(sample, script) : identifyByScript(sample, script);
};

/**
 * Tells whether a passage of an article is clearly in another language: a Russian quotation in a Kazakh article.
 * @param text One paragraph, NFC.
 * @param articleTag The article's language.
 * @returns The passage's language, or undefined when it is the article's or too short or too doubtful to say.
 */
export const identifyPassage = (text: string, articleTag: string): string | undefined => {
  const sample = withoutAddresses(takePieces(text));
  const ownScript = recognitions.find(({ tag }) => tag === articleTag)?.script;
  const ownCost = ownScript && costOf(sample, ownScript, articleTag);
  // Mostly in the language's letters and explained well by it: most passages are, and nothing more is asked.
  if (ownCost && ownCost.steps > sample.length * 0.6 && isFamiliar(ownCost)) return undefined;
  const counts = countScripts(sample);
  const script = mainScript(counts);
  if (script === undefined || (counts.get(script) ?? 0) < (isLetterScript(script) ? 20 : 6)) return undefined;
  if (!isLetterScript(script)) {
    const { tag } = identifyByScript(sample, script);
    // Japanese headlines and names may lack kana.
    return tag === articleTag || (tag.startsWith('zh') && articleTag === 'ja') ? undefined : tag;
  }
  const cost = ownCost && script === ownScript ? ownCost : costOf(sample, script, articleTag);
  if (isFamiliar(cost)) return undefined;
  const { steps, scores } = scoreText(findScriptModel(script), prepareLetters(sample, script));
  // A language has an entry for each of its spellings.
  const own = findBest(scores.filter(({ tag }) => tag === articleTag));
  const best = findBest(scores);
  if (best === undefined || best.tag === articleTag || isForeign(best, steps)) return undefined;
  if (own === undefined) return steps >= 40 && countWords(sample) >= 3 ? best.tag : undefined;
  return best.bits - own.bits >= passageBits ? best.tag : undefined;
};

/** What one language alone makes of a passage. Cyrillic needs no more preparation than small letters, which `costIn` sees to. */
const costOf = (sample: string, script: LetterScript, tag: string): Cost =>
  costIn(findScriptModel(script), script === 'Cyrl' ? sample : prepareLetters(sample, script), tag);

const isFamiliar = ({ bitsPerStep }: Cost): boolean => bitsPerStep <= familiarBitsPerStep;

/** Nine paragraphs of ten cost their own language no more than this, and hardly one in a hundred of its next relative does. */
const familiarBitsPerStep = 3.75;

/** A passage is only called foreign at odds of 2^15; a name or a slogan never reaches them. */
const passageBits = 15;

/**
 * Whether a text is in none of our languages: its best one explains it badly. Measured: 99 of 100 sentences in each of our
 * languages cost less than 4.2 bits a step and whole articles about 3.5, Welsh, Swahili or Basque ones 4.3 to 5.1.
 */
const isForeign = (best: Score, steps: number): boolean =>
  steps >= 40 && best.bitsPerStep > 4.05 + 5 / Math.sqrt(steps);

const isLetterScript = (script: string): script is LetterScript =>
  script === 'Cyrl' || script === 'Latn' || script === 'Arab';

const takeSample = (text: string): string => takePieces(text).normalize('NFC');

/** At most three pieces of 600 characters: beginning, middle and end. */
const takePieces = (text: string): string => {
  if (text.length <= 1800) return text;
  const middle = (text.length >> 1) - 300;
  const pieces = [text.slice(0, 600), text.slice(middle, middle + 600), text.slice(-600)];
  return pieces.join(' ');
};

/** Addresses and files' names are in no language: `https://example.kz/price?day=1`, `info@example.kz`, `index.html`. */
const withoutAddresses = (text: string): string =>
  hasAddress.test(text)
    ? text
        .split(/\s+/u)
        .filter((word) => !hasAddress.test(word))
        .join(' ')
    : text;

const hasAddress = /:\/\/|\w@\w|[A-Za-z\d]\.[A-Za-z]{2}/;

/** The script most of the text is in. A Han character or a syllable says as much as two or three letters. */
const mainScript = (counts: ScriptCounts): string | undefined => {
  let best: { script: string; weight: number } | undefined;
  const kana = counts.get('Jpan') ?? 0;
  for (const [script, letters] of counts) {
    const own = script === 'Jpan' && kana > 0 ? kana + (counts.get('Hani') ?? 0) : letters;
    const weight = script === 'Hani' && kana * 20 > letters ? 0 : isLetterScript(script) ? own : own * 2.5;
    const isKanaStray = script === 'Jpan' && kana * 20 <= (counts.get('Hani') ?? 0);
    if (weight > 0 && !isKanaStray && (best === undefined || weight > best.weight)) best = { script, weight };
  }
  return best?.script;
};

const identifyByScript = (sample: string, script: string): Identified => {
  const tag = scriptLanguages.find((language) => language.script === script)?.tag ?? 'und';
  const isTraditional =
    tag === 'zh' &&
    countMatches(sample, /[們這國對會時來個說為與學發經]/gu) > countMatches(sample, /[们这国对会时来个说为与学发经]/gu);
  const shown = script === 'Hani' ? (isTraditional ? 'Hant' : 'Hans') : script;
  return { tag: isTraditional ? 'zh-Hant' : tag, script: shown, dir: directionOf(script), margin: 0.9 };
};

const identifyByLetters = (sample: string, script: LetterScript): Identified => {
  const model = findScriptModel(script);
  const letters = prepareLetters(sample, script);
  const { steps, scores } = scoreText(model, letters);
  const best = findBest(scores);
  const rest = findBest(scores.filter(({ tag }) => tag !== best?.tag));
  const bits = (best?.bits ?? 0) - (rest?.bits ?? 0);
  const known = { tag: best?.tag ?? 'und', script, dir: directionOf(script), margin: bits / (bits + 40) };
  if (best === undefined || !isForeign(best, steps) || hasFamiliarPart(letters, script)) return known;
  return { ...known, ...identifyForeign(sample, known) };
};

/** Whether any third of a text is clearly in one of our languages: it is a mixture of these then, and its main one is known. */
const hasFamiliarPart = (letters: string, script: LetterScript): boolean => {
  const model = findScriptModel(script);
  const third = Math.ceil(letters.length / 3);
  return [0, third, 2 * third].some((start) => {
    const { steps, scores } = scoreText(model, letters.slice(start, start + third));
    const best = findBest(scores);
    return steps >= 200 && best !== undefined && best.bitsPerStep <= familiarBitsPerStep;
  });
};

/** Lower case, without marks that are not letters, and the Uzbek letters oʻ and gʻ with one mark, however they are typed. */
const prepareLetters = (sample: string, script: LetterScript): string => {
  const lower = sample.toLowerCase();
  if (script === 'Arab') return lower.replace(/[\u064b-\u0652\u200c\u200d]/g, '');
  if (script === 'Cyrl') return lower;
  return lower
    .replace(/\u0307/g, '')
    .replace(/([og])['’‘`ʻ](?=[a-z]|$)/g, '$1ʻ')
    .replace(/(?<=[a-z])['’ʼ](?=[a-z])/g, '');
};

const findBest = (scores: readonly Score[]): Score | undefined => {
  let best: Score | undefined;
  for (const score of scores) if (best === undefined || score.bits > best.bits) best = score;
  return best;
};

/**
 * A language that is not ours, by franc's trigrams of 187 languages. Our own guess stands where franc finds it likely too;
 * where franc knows no better either, it stands without any margin.
 */
const identifyForeign = (sample: string, guess: Identified): Pick<Identified, 'tag' | 'margin'> => {
  const ranked = francAll(sample.slice(0, 600), { minLength: 20 }).map(([code, score]) => ({
    tag: Intl.getCanonicalLocales(code)[0] ?? code,
    score,
  }));
  const [first, second] = ranked;
  const ours = ranked.find(({ tag }) => tag === guess.tag.split('-')[0]);
  if (first !== undefined && ours !== undefined && ours.score > 0.9 * first.score) return guess;
  const isKnown = recognitions.some(({ tag }) => tag.split('-')[0] === first?.tag);
  if (first === undefined || first.tag === 'und' || isKnown) return { tag: guess.tag, margin: 0 };
  return { tag: first.tag, margin: first.score - (second?.score ?? 0) };
};

const directionOf = (script: string): 'ltr' | 'rtl' => (rightToLeftScripts.has(script) ? 'rtl' : 'ltr');

const countMatches = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

const countWords = (text: string): number => countMatches(text, /\p{L}+/gu);
