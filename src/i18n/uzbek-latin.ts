// Uzbek Latin strings are made from the Cyrillic ones, so that there are not two texts to keep alike.
import { uzToLatin } from '../languages/transliteration/uz-latn.ts';
import { transliterate } from '../text/transliterate.ts';

type Strings = string | { readonly [key: string]: Strings };

const spell = (strings: Strings): Strings =>
  typeof strings === 'string'
    ? transliterate(strings, uzToLatin)
    : Object.fromEntries(Object.entries(strings).map(([key, value]) => [key, spell(value)]));

/**
 * @param table Strings in Uzbek Cyrillic, in objects of any depth; keys and `{values}` are in Latin letters already and stay.
 * @returns The same table in the alphabet of 1995: `Мақолалар тўплами` is `Maqolalar toʻplami`.
 */
export const inUzbekLatin = <Table extends Strings>(table: Table): Table =>
  // The same keys with strings in the same places, which the type of Object.fromEntries does not say.
  spell(table) as Table;
