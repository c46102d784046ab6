// Uzbek Latin (1995) -> Cyrillic. Latin tells less (s of ц and с, none of ь), so words that need it are listed; back in Latin
// all of them are what they were, which is the promise that is kept.
import type { SpellingRule, Transliteration } from './transliteration.ts';

const signs = ['ʻ', 'ʼ', "'", '’', '‘', '`', '´'];
/** At the end of a word these may be quotation marks. */
const insideOnly = (sign: string): { before?: string } =>
  'ʻʼ‘`'.includes(sign) ? {} : { before: 'abcdefghijklmnopqrstuvxyz' };

const vowels = 'aeiou';
const consonants = 'bdfghjklmnpqrstvxz';

const rules: readonly SpellingRule[] = [
  ...signs.flatMap((sign) => [
    { letters: `s${sign}h`, to: 'сҳ', example: 'Isʼhoq Исҳоқ' },
    { letters: `yo${sign}`, to: 'йў', example: 'yoʻl йўл' },
    { letters: `o${sign}`, to: 'ў', ...insideOnly(sign), example: 'oʻzbek ўзбек' },
    { letters: `g${sign}`, to: 'ғ', example: 'togʻ тоғ' },
    { letters: sign, to: 'ъ', ...insideOnly(sign), example: 'sanʼat санъат' },
  ]),
  { letters: 'sh', to: 'ш', example: 'shahar шаҳар' },
  { letters: 'ch', to: 'ч', example: 'chegara чегара' },
  { letters: 'ksiya', to: 'кция', example: 'leksiya лекция' },
  { letters: 'nsiya', to: 'нция', example: 'konferensiya конференция' },
  { letters: 'tsiya', to: 'ция', example: 'militsiya милиция' },
  { letters: 'tsion', to: 'цион', example: 'revolyutsion революцион' },
  { letters: 'bye', to: 'бъе', example: 'obyekt объект' },
  { letters: 'sye', to: 'съе', after: '^', example: 'syezd съезд' },
  { letters: 'ye', to: 'ье', after: consonants, example: 'premyera премьера' },
  { letters: 'ye', to: 'е', example: 'yer ер' },
  { letters: 'yo', to: 'ё', example: 'yosh ёш' },
  { letters: 'yu', to: 'ю', example: 'yuz юз' },
  { letters: 'ya', to: 'я', example: 'yangi янги' },
  { letters: 'e', to: 'э', after: `^${vowels}ʻʼ`, example: 'elchi элчи, poema поэма' },
];

/** By what they begin with; Cyrillic writes ь ц я or йо that Latin lost. */
const exceptions = {
  sentabr$: 'сентябрь', oktabr$: 'октябрь', sentabr: 'сентябр', oktabr: 'октябр', yanvar$: 'январь', fevral$: 'февраль',
  aprel$: 'апрель', iyun$: 'июнь', iyul$: 'июль', noyabr$: 'ноябрь', dekabr$: 'декабрь', budjet: 'бюджет',
  rayon: 'район', mayor: 'майор', yod$: 'йод', york: 'йорк', nyu$: 'нью', kompyuter: 'компьютер',
  intervyu: 'интервью', batalyon: 'батальон', pavilyon: 'павильон', medalyon: 'медальон', pochtalyon: 'почтальон',
  pensiya: 'пенсия', sirk: 'цирк', sement: 'цемент', sivilizatsiya: 'цивилизация', sikl: 'цикл', senzura: 'цензура',
  sex$: 'цех', sentner: 'центнер', albom: 'альбом', film: 'фильм', model$: 'модель', rol$: 'роль', adyutant: 'адъютант',
  moʻjiza: 'мўъжиза', moʻtabar: 'мўътабар', moʻtadil: 'мўътадил', noʻmon: 'нўъмон',
}; // prettier-ignore

export const uzToCyrillic: Transliteration = {
  from: 'uz-Latn',
  to: 'uz-Cyrl',
  exceptions,
  rules,
  letters: {
    a: 'а', b: 'б', d: 'д', e: 'е', f: 'ф', g: 'г', h: 'ҳ', i: 'и', j: 'ж', k: 'к', l: 'л', m: 'м', n: 'н', o: 'о',
    p: 'п', q: 'қ', r: 'р', s: 'с', t: 'т', u: 'у', v: 'в', x: 'х', y: 'й', z: 'з',
  }, // prettier-ignore
  casing: 'plain',
  // Roman numerals (XXI asr, V bob; but X. Karimov), foreign letters (w, c without h).
  keeps: /^(?:[IVXLCDM]{2,}|[IVX](?!\.))(?!\p{L})|[wW]|[cC](?![hH])/u,
};
