import { describe, expect, it } from 'vitest';
import { findMorphology, morphologies } from '../languages/morphologies.ts';
import { indexKey } from './search-terms.ts';
import { isVowel } from './endings.ts';
import { settle } from './settle.ts';
import { stemJudgements } from './stem-judgements.ts';
import { createStemmer, stem } from './stem.ts';
import { growth, NOT_SQUARE } from '../../scripts/test/times-as-long.ts';
import { fc } from '../../scripts/test/fast-check.ts';

/** Forms of one word that must have one key. */
const meet: readonly (readonly [tag: string, forms: string, why: string])[] = [
  ['kk', 'кітап кітабы кітаптар кітаптарымыздағы кітапқа кітаппен', 'п becomes б'],
  ['kk', 'орын орны орнында орындар', 'a narrow vowel drops'],
  ['kk', 'халық халқы халқының халыққа', 'a narrow vowel drops, қ'],
  ['kk', 'жүрек жүрегі жүректер', 'к becomes г'],
  ['kk', 'ынтымақтастық ынтымақтастығы ынтымақтастықты', 'қ becomes ғ'],
  ['kk', 'Қазақстан Қазақстанның Қазақстанда Қазақстандағы Қазақстаннан', 'a country'],
  ['kk', 'үй үйі үйінде үйлер үйге', 'й and ы merge'],
  ['kk', 'Жапония Жапонияның Жапонияда Жапониямен', 'ия'],
  ['kk', 'келді келген келеді келіп келмейді келсе келгенін', 'a verb'],
  ['kk', 'баста бастады бастайды бастау бастап бастаған бастауға', 'a verb in a vowel'],
  ['kk', 'тап тапты табады табылды', 'п becomes б'],
  ['ky', 'китеп китеби китептер китептердин китепте', 'п becomes б'],
  ['ky', 'Кыргызстан Кыргызстандын Кыргызстанда Кыргызстандагы', 'a country'],
  ['ky', 'кызматташтык кызматташтыгы кызматташтыкты', 'к becomes г'],
  ['ky', 'жол жолго жолдор жолу жолунда жолдордун', 'rounded vowels'],
  ['ky', 'айтты айткан айтат айтып айтууга', 'a verb'],
  ['ky', 'башта баштады баштайт баштоо баштап', 'оо of башта-'],
  ['uz', 'китоб китоби китоблар китобларимизда китобга китобнинг', 'plain endings'],
  ['uz', 'қишлоқ қишлоғи қишлоқлар', 'қ becomes ғ'],
  ['uz', 'ҳамкорлик ҳамкорлиги ҳамкорликни', 'к becomes г'],
  ['uz', 'Ўзбекистон Ўзбекистоннинг Ўзбекистонда Oʻzbekistondan', 'both scripts'],
  ['uz', 'қилди қилган қилади қилиб қилмайди қилса', 'a verb'],
  ['uz', 'университет университети университетлари университетларнинг', 'a loan'],
];

/** Words that look like forms of each other and are not. */
const mustNotMeet: readonly (readonly [tag: string, one: string, other: string])[] = [
  ['kk', 'қала', 'қалам'],
  ['kk', 'бала', 'балық'],
  ['kk', 'жаз', 'жазық'],
  ['kk', 'алма', 'ал'],
  ['kk', 'сана', 'санат'],
  ['kk', 'тарих', 'тар'],
  ['kk', 'Қасым', 'қас'],
  ['kk', 'Әсем', 'ас'],
  ['ky', 'бала', 'балык'],
  ['ky', 'жол', 'жолдош'],
  ['ky', 'кара', 'карын'],
  ['ky', 'ата', 'атак'],
  ['uz', 'бола', 'бол'],
  ['uz', 'олма', 'ол'],
  ['uz', 'тарих', 'тар'],
  ['uz', 'китоб', 'кит'],
];

describe('stem', () => {
  it.each(meet)('%s: one key for %s (%s)', (tag, forms) => {
    const keys = forms.split(' ').map((form) => `${form} ${indexKey(form, tag)}`);
    expect(new Set(keys.map((key) => key.split(' ')[1])), keys.join(', ')).toHaveProperty('size', 1);
  });

  it.each(mustNotMeet)('%s: different keys for %s and %s', (tag, one, other) => {
    expect(indexKey(one, tag)).not.toBe(indexKey(other, tag));
  });

  // Not all: a stemmer without a lexicon is judged by how many it gets, and wrong merges count harder.
  it.each(stemJudgements)(
    '$tag: agrees with an editor on forms of one word, and more so on words to keep apart',
    ({ tag, meet, apart }) => {
      const share = (groups: readonly string[], isRight: (keys: readonly string[]) => boolean): number =>
        groups.filter((group) => isRight(group.split(' ').map((word) => indexKey(word, tag)))).length / groups.length;
      expect(share(meet, (keys) => new Set(keys).size === 1)).toBeGreaterThanOrEqual(0.9);
      expect(share(apart, ([one, other]) => one !== other)).toBeGreaterThanOrEqual(0.9);
    },
  );

  it.each([...morphologies.keys()])('%s: never takes the whole word, nor its only vowel', (tag) => {
    const stemmer = createStemmer(findMorphology(tag) ?? expect.fail());
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'абвгдежзиклмнопрстуфхчш'), minLength: 1 }), (word) => {
        const result = stem(stemmer, word);
        expect(settle(result)).not.toBe('');
        expect(result.length).toBeLessThanOrEqual(word.length + 1);
      }),
    );
  });

  it('takes no time over a word of many endings', () => {
    const stemmer = createStemmer(findMorphology('kk') ?? expect.fail());
    const stemShort = (endings: number): void => {
      for (let i = 0; i < 200; i++) stem(stemmer, 'ма'.repeat(endings + (i % 3)));
    };
    expect(growth(stemShort, 3)).toBeLessThan(NOT_SQUARE);
    expect(growth((endings) => stem(stemmer, 'лар'.repeat(endings)), 10_000)).toBeLessThan(NOT_SQUARE);
    expect(isVowel('а')).toBe(true);
  });
});

describe('settle', () => {
  it.each([
    ['китаб', 'китап', 'a final voiced consonant is written hard'],
    ['орин', 'орн', 'a narrow vowel of a last syllable drops'],
    ['прогресс', 'прогрес', 'a doubled final consonant is single'],
    ['баштаа', 'башта', 'a final vowel of a longer stem drops'],
    ['тил', 'тил', 'the only vowel stays'],
  ])('%s -> %s (%s)', (given, expected) => {
    expect(settle(given)).toBe(expected);
  });
});
