// Uzbek Cyrillic -> Latin: the alphabet of 1995 (law of 2 September 1993 as amended on 6 May 1995, spelling rules of 24 August
// 1995) and the one approved by the Senate in September 2026 (record QL-236), which writes ö ğ ş ç for oʻ gʻ sh ch.
import type { SpellingRule, Transliteration } from './transliteration.ts';

const vowels = 'аеёиоуэюяўы';
const consonants = 'бвгджзйклмнпрстфхцчшщқғҳ';

const rules: readonly SpellingRule[] = [
  { letters: 'ъе', to: 'ye', example: 'объект obyekt' },
  { letters: 'ье', to: 'ye', example: 'премьера premyera' },
  { letters: 'ьо', to: 'yo', example: 'батальон batalyon' },
  { letters: 'ъ', to: '', before: 'ёюя', example: 'адъютант adyutant' },
  // The long oʻ needs no mark: moʻjiza, moʻtabar, Noʻmon.
  { letters: 'ъ', to: '', after: 'ў', example: 'мўъжиза moʻjiza' },
  { letters: 'е', to: 'ye', after: `^${vowels}`, example: 'Европа Yevropa, поезд poyezd' },
  // A mark keeps s and h from being read as sh.
  { letters: 'сҳ', to: 'sʼh', example: 'Исҳоқ Isʼhoq' },
  { letters: 'цц', to: 'ts', example: 'пицца pitsa' },
  { letters: 'ц', to: 's', after: `^${consonants}ьъ`, example: 'цирк sirk, лекция leksiya' },
];

/** Respelled when the alphabet was introduced; all their forms begin so (октябрда, бюджетдан). */
const exceptions = {
  сентябрь: 'sentabr', сентябр: 'sentabr', октябрь: 'oktabr', октябр: 'oktabr', бюджет: 'budjet',
}; // prettier-ignore

const letters = {
  а: 'a', б: 'b', в: 'v', г: 'g', д: 'd', е: 'e', ё: 'yo', ж: 'j', з: 'z', и: 'i', й: 'y', к: 'k', л: 'l', м: 'm',
  н: 'n', о: 'o', п: 'p', р: 'r', с: 's', т: 't', у: 'u', ф: 'f', х: 'x', ц: 'ts', ч: 'ch', ш: 'sh', щ: 'sh', ъ: 'ʼ',
  ы: 'i', ь: '', э: 'e', ю: 'yu', я: 'ya', ў: 'oʻ', қ: 'q', ғ: 'gʻ', ҳ: 'h',
}; // prettier-ignore

export const uzToLatin: Transliteration = {
  from: 'uz-Cyrl',
  to: 'uz-Latn',
  exceptions,
  rules,
  letters,
  casing: 'plain',
};

/** From Cyrillic directly, so that the sh of a name that stands in Latin letters (Washington) stays. */
export const uzToLatin2026: Transliteration = {
  from: 'uz-Cyrl',
  to: 'uz-Latn-x-2026',
  exceptions,
  rules,
  letters: { ...letters, ў: 'ö', ғ: 'ğ', ш: 'ş', щ: 'ş', ч: 'ç' },
  casing: 'plain',
};

/** Every sign that is typed for ʻ (U+02BB) and ʼ (U+02BC); the last three may also be quotation marks after a word. */
const signs = ['ʻ', 'ʼ', '‘', '`', '´', "'", '’'];
const inside = 'abcdefghijklmnopqrstuvxyz';

/** A word of foreign letters (w, c without h) is a foreign name, and its sh and ch are not ours: Washington. */
const foreignWord = /w|c(?!h)/iu;

/** From Latin text of 1995. sʼh stays as it is: two sounds. */
export const uzLatin1995To2026: Transliteration = {
  from: 'uz-Latn',
  to: 'uz-Latn-x-2026',
  exceptions: {},
  rules: [
    ...signs.flatMap((sign, index) => [
      { letters: `s${sign}h`, to: 'sʼh', example: 'isʼhoq isʼhoq' },
      { letters: `o${sign}`, to: 'ö', ...(index < 4 ? {} : { before: inside }), example: 'oʻzbek özbek' },
      { letters: `g${sign}`, to: 'ğ', example: 'togʻ toğ' },
      { letters: sign, to: 'ʼ', before: inside, example: 'sanʼat sanʼat' },
    ]),
    { letters: 'sh', to: 'ş', example: 'shahar şahar' },
    { letters: 'ch', to: 'ç', example: 'chegara çegara' },
  ],
  letters: {},
  casing: 'plain',
  keeps: foreignWord,
};
