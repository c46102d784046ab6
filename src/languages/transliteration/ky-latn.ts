import type { Transliteration } from './transliteration.ts';

/** BGN/PCGN 1979, valid as of February 2022 (PCGN): Kyrgyz has no official Latin alphabet. ъ and ь are not written. */
export const kyToLatin: Transliteration = {
  from: 'ky',
  to: 'ky-Latn',
  exceptions: {},
  rules: [],
  letters: {
    а: 'a', б: 'b', в: 'v', г: 'g', д: 'd', е: 'e', ё: 'yo', ж: 'j', з: 'z', и: 'i', й: 'y', к: 'k', л: 'l', м: 'm',
    н: 'n', ң: 'ng', о: 'o', ө: 'ö', п: 'p', р: 'r', с: 's', т: 't', у: 'u', ү: 'ü', ф: 'f', х: 'kh', ц: 'ts', ч: 'ch',
    ш: 'sh', щ: 'shch', ъ: '', ы: 'y', ь: '', э: 'e', ю: 'yu', я: 'ya',
  }, // prettier-ignore
  casing: 'plain',
};
