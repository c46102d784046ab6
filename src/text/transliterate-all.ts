// Tables of strings in another script, so that there are not two texts to keep alike.
import type { Transliteration } from '../languages/transliteration/transliteration.ts';
import { transliterate } from './transliterate.ts';

const convert = (value: unknown, spelling: Transliteration): unknown => {
  if (typeof value === 'string') return transliterate(value, spelling);
  if (Array.isArray(value)) return value.map((item) => convert(item, spelling));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, convert(item, spelling)]));
};

/**
 * @param table Strings in objects and lists of any depth; what is not a string stays, and so do keys, and `{values}`
 *   where the strings are in Cyrillic.
 * @returns The same table with every string as `transliterate` gives it: `Мақолалар тўплами` is `Maqolalar toʻplami`.
 */
export const transliterateAll = <Table>(table: Table, spelling: Transliteration): Table =>
  // The same keys with values of the same types in the same places, which the type of Object.fromEntries does not say.
  convert(table, spelling) as Table;
