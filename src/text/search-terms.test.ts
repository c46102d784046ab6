import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { findTransliteration } from '../languages/transliterations.ts';
import { indexKey, queryReadings } from './search-terms.ts';
import { tokenize } from './tokenize.ts';
import { transliterate } from './transliterate.ts';
import { fc } from '../../scripts/test/fast-check.ts';

/** A word of a text, its language, and spellings under which a reader may look for it. */
const spellings: readonly (readonly [word: string, tag: string, queries: string])[] = [
  ['Тілеуберді', 'kk', 'Tileuberdi Тлеуберди Tleuberdi'],
  ['Ииджима', 'kk', 'Иидзима'],
  ['Тоқаев', 'kk', 'Тоқаев Токаев Toqaev Tokayev Tokaev Tokaýev TOQAEV'],
  ['Тоқаевтың', 'kk', 'Тоқаев Tokayev Токаева'],
  ['Жапаров', 'ky', 'Жапаров Japarov Zhaparov Джапаров'],
  ['Мирзиёев', 'uz-Cyrl', 'Мирзиёев Мирзиеев Mirziyoyev Mirziyoev'],
  ['Қазақстанда', 'kk', 'Қазақстан казакстан Qazaqstan Kazakstan Kazakhstan Казахстан QAZAQSTAN قازاقستان'],
  ['асханада', 'kk', 'асхана ashana asxana askhana'],
  ['Асхат', 'kk', 'Ashat Askhat'],
  ['қазақтар', 'kk', 'қазақ казак qazaq kazakh'],
  ['Өзбекстанның', 'kk', 'Өзбекстан озбекстан Özbekstan Ozbekstan'],
  [
    'Ўзбекистонда',
    'uz-Cyrl',
    "Ўзбекистон узбекистон O'zbekiston Oʻzbekiston O‘zbekiston O’zbekiston Özbekiston Õzbekiston ozbekiston",
  ],
  ['Oʻzbekistonning', 'uz-Latn', 'Ўзбекистон oʻzbekiston'],
  ['ҳамкорлиги', 'uz-Cyrl', 'ҳамкорлик хамкорлик hamkorlik xamkorlik'],
  ['ынтымақтастығы', 'kk', 'ынтымақтастық ынтымактастык yntymaqtastyq intimaqtastiq'],
  ['кызматташтыгы', 'ky', 'кызматташтык kyzmattashtyk qyzmattashtyq'],
  ['тўғри', 'uz-Cyrl', "тўғри тугри to'g'ri toʻgʻri töğri togri"],
  ['шаҳар', 'uz-Cyrl', 'шаҳар шахар shahar şahar șahar shaxar'],
  ['чегара', 'uz-Cyrl', 'чегара chegara çegara'],
  ['Исҳоқ', 'uz-Cyrl', "Исҳоқ Исхок Isʼhoq Is'hoq"],
  ['санъат', 'uz-Cyrl', "санъат санат sanʼat san'at sanat"],
  ['Азия', 'kk', 'Азия Aziya Azia Aziâ'],
  ['көтіспеушілік', 'kk', 'көтіспеушілік котиспеушилик Kötıspeuşılık'],
  ['жаңа', 'kk', 'жаңа жана jaña zhanga jana jańa'],
  ['әлем', 'kk', 'әлем алем элем älem álem alem'],
  ['үкімет', 'kk', 'үкімет укимет úkimet ükımet'],
  ['ғылым', 'kk', 'ғылым гылым ǵylym ğylym gylym'],
  ['экспо', 'kk', 'экспо expo ekspo'],
  ['район', 'ky', 'район rayon раён'],
  ['йўқ', 'uz-Cyrl', "йўқ yoʻq yo'q yöq yoq йук"],
  ['сиёсатчи', 'uz-Cyrl', 'siyosatchi siyosatçi'],
  ['социалдык', 'ky', 'sotsialdyk'],
  ['лекция', 'uz-Cyrl', 'лекция leksiya lektsiya'],
  ['милиция', 'uz-Cyrl', 'милиция militsiya'],
  ['Кавагучи', 'uz-Cyrl', 'Кавагучи Kawaguchi Kavaguchi'],
  ['Kazinformнинг', 'uz-Cyrl', 'Kazinform Казинформ'],
  ['ёш', 'uz-Cyrl', 'ёш yosh еш yoş'],
  ['өмірі', 'kk', 'өмір омир ömır omir'],
];

describe('queryReadings', () => {
  it.each([
    ['визовый', 'виза', true, 'the adjective of a noun'],
    ['грузов', 'груз', true, 'a genitive plural'],
    ['орган', 'орг', false, 'a consonant of its own'],
    ['қымыз', 'ким', false, 'ы is no letter of Uzbek, whose ending this would be'],
  ])('reads %s as of %s: %s (%s)', (word, noun, isRead) => {
    const keys = queryReadings(word).map((reading) => reading.key);
    expect(keys.includes(indexKey(noun, 'ru'))).toBe(isRead);
  });

  it.each(spellings)('%s (%s) is found by %s', (word, tag, queries) => {
    const key = indexKey(word, tag);
    for (const query of queries.split(' '))
      expect([query, queryReadings(query).map((reading) => reading.key)]).toEqual([
        query,
        expect.arrayContaining([key]),
      ]);
  });

  it.each([
    ['Алматы', 'алма', 'kk'],
    ['Тоқаев', 'тоқ', 'kk'],
    ['ит', 'ет', 'ky'],
    ['қала', 'қол', 'kk'],
    ['Бишкек', 'биш', 'ky'],
    ['тарих', 'тариф', 'uz-Cyrl'],
    ['ватан', 'ваъда', 'uz-Cyrl'],
  ])('%s does not find %s (%s)', (query, word, tag) => {
    expect(queryReadings(query).map((reading) => reading.key)).not.toContain(indexKey(word, tag));
  });

  it('puts the key of the chosen language first', () => {
    for (const tag of ['kk', 'ky', 'uz-Latn']) {
      expect(queryReadings('самолёттан', tag)[0]).toMatchObject({
        key: indexKey('самолёттан', tag),
        weight: 1,
        kind: 'stem',
      });
    }
  });

  it('reads a word with letters of one language in that language only', () => {
    const keys = queryReadings('ўзбекларнинг').map((reading) => reading.key);
    expect(keys[0]).toBe(indexKey('ўзбек', 'uz-Cyrl'));
  });

  it('gives each key once, weights from 1 downwards, and nothing for no word', () => {
    expect(queryReadings('ʼ')).toEqual([]);
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (word) => {
        const readings = queryReadings(word);
        expect(new Set(readings.map((reading) => reading.key)).size).toBe(readings.length);
        const weights = readings.map((reading) => reading.weight);
        expect(weights).toEqual([...weights].sort((a, b) => b - a));
        expect(weights.every((weight) => weight > 0 && weight <= 1)).toBe(true);
      }),
    );
  });
});

/** The readings that the site makes of its own articles: what is searched in Latin must find what was written in Cyrillic. */
const readings = [
  ['000_384557bc255645d8', 'ky', 'ky-Latn', 0.95],
  ['001_d124424e03fa971d', 'uz-Cyrl', 'uz-Latn', 0.99],
  ['001_d124424e03fa971d', 'uz-Cyrl', 'uz-Latn-x-2026', 0.99],
  ['002_61f4bb0efaa20b93', 'kk', 'kk-Latn', 0.99],
] as const;

describe('indexKey and readings', () => {
  it.each(readings)('give the words of seed %s (%s) the key of their spelling in %s', (seed, tag, latin, share) => {
    const text = readFileSync(new URL(`../../seeds/${seed}.txt`, import.meta.url), 'utf8');
    const scheme = findTransliteration(tag, latin) ?? expect.fail();
    const words = [...new Set(tokenize(text).map((word) => word.text))];
    const spelled = words.map((word) => [indexKey(word, tag), transliterate(word, scheme)] as const);
    // ky: ng is ң or нг, which only a query may leave open.
    const same = spelled.filter(([key, word]) => indexKey(word, latin) === key);
    expect(same.length / words.length).toBeGreaterThanOrEqual(share);
    const found = spelled.filter(([key, word]) => queryReadings(word).some((reading) => reading.key === key));
    expect(found.length / words.length).toBeGreaterThanOrEqual(0.99);
  });
});

describe('indexKey', () => {
  it('gives names and cognates one key in all languages', () => {
    for (const word of ['Мирзиёев', 'президент', 'Токио', 'университет', 'министр']) {
      expect(new Set(['kk', 'ky', 'uz-Cyrl'].map((tag) => indexKey(word, tag)))).toHaveProperty('size', 1);
    }
  });

  it('keeps numbers and Japanese words whole', () => {
    expect(indexKey('2025', 'kk')).toBe('2025');
    expect(indexKey('日本', 'ja')).toBe('日本');
  });

  it('does not care about case or composition', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'қазіүйөңғшыҳўёaoʻgsh') }), (word) => {
        expect(indexKey(word.toUpperCase(), 'kk')).toBe(indexKey(word, 'kk'));
        expect(indexKey(word.normalize('NFD'), 'kk')).toBe(indexKey(word, 'kk'));
      }),
    );
  });
});
