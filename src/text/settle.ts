// The end of a stem, evened out: what endings do to it must not make two keys of one word.
import { isVowel } from './endings.ts';

const softB = 'б'.charCodeAt(0);
const softG = 'г'.charCodeAt(0);

/** китаб(ы) -> китап, журег(и) -> журек: one spelling for the end of a stem. */
export function hardenEnd(stem: string): string {
  const last = stem.charCodeAt(stem.length - 1);
  return last === softB ? `${stem.slice(0, -1)}п` : last === softG ? `${stem.slice(0, -1)}к` : stem;
}

const doubledI = /ии+/g;

/**
 * Evens out what the end of a stem does before endings, so that all its shapes meet: китаб- китап, орн- орын, процесс- процес,
 * ишта- иште-. A final vowel, which may as well have been an ending, is dropped from longer stems.
 *
 * @example settle('халик') // 'халк', as is settle('халк')
 */
export function settle(stem: string): string {
  let key = stem.replaceAll('тс', 'с').replace(doubledI, 'и');
  const last = key.at(-1);
  const isNarrow = last === 'и' || last === 'у';
  if (isVowel(last) && (key.length > 4 || (isNarrow && key.length > 2))) key = key.slice(0, -1);
  else if (key.length > 2 && (last === 'е' || last === 'о')) key = `${key.slice(0, -1)}а`;
  if (key.length > 3 && key.at(-1) === key.at(-2)) key = key.slice(0, -1);
  return dropNarrowVowel(hardenEnd(key));
}

/**
 * орын -> орн, дауыс -> даус: и between two consonants in a last syllable that is not the only one. у is left, though it drops
 * in a few words (бурун, бурни): dropping it would make форум one with форма.
 */
export function dropNarrowVowel(stem: string): string {
  const [before, consonant, vowel, last] = [stem.at(-4), stem.at(-3), stem.at(-2), stem.at(-1)];
  if (stem.length < 4 || vowel !== 'и' || isVowel(last)) return stem;
  const isGlide = consonant === 'у' && isVowel(before);
  if ((isVowel(consonant) && !isGlide) || !(isVowel(before) || isVowel(stem.at(-5)))) return stem;
  return stem.slice(0, -2) + (last ?? '');
}
