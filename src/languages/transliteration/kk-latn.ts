import type { Transliteration } from './transliteration.ts';

/**
 * The alphabet of 31 letters of January and April 2021, a draft that is not in official use. ц ч щ ъ ь э ю я ё are not in it,
 * since loans are to be respelled; here they are written with its letters, which keeps the reading mechanical and whole.
 */
export const kkToLatin: Transliteration = {
  from: 'kk',
  to: 'kk-Latn',
  exceptions: {},
  // Before ы the word is Kazakh, and щ a long sh: ащы, тұщы. Elsewhere it is Russian.
  rules: [{ letters: 'щ', to: 'şş', before: 'ы', example: 'ащы aşşy' }],
  letters: {
    а: 'a', ә: 'ä', б: 'b', в: 'v', г: 'g', ғ: 'ğ', д: 'd', е: 'e', ё: 'io', ж: 'j', з: 'z', и: 'i', й: 'i', к: 'k',
    қ: 'q', л: 'l', м: 'm', н: 'n', ң: 'ñ', о: 'o', ө: 'ö', п: 'p', р: 'r', с: 's', т: 't', у: 'u', ұ: 'ū', ү: 'ü',
    ф: 'f', х: 'h', һ: 'h', ц: 'ts', ч: 'ch', ш: 'ş', щ: 'ştş', ъ: '', ы: 'y', і: 'ı', ь: '', э: 'e', ю: 'iu', я: 'ia',
  }, // prettier-ignore
  casing: 'turkic',
};
