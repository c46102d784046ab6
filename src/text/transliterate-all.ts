// Tables of strings in another script, so that there are not two texts to keep alike.
import type { Transliteration } from '../languages/transliteration/transliteration.ts';
import { transliterate } from './transliterate.ts';

type Convert = (text: string, spelling: Transliteration) => string;

const convertAll = (value: unknown, spelling: Transliteration, convert: Convert): unknown => {
  if (typeof value === 'string') return convert(value, spelling);
  if (Array.isArray(value)) return value.map((item) => convertAll(item, spelling, convert));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, convertAll(item, spelling, convert)]));
};

/**
 * @param table Strings in objects and lists of any depth; what is not a string stays, and so do keys, and `{values}`
 *   where the strings are in Cyrillic.
 * @param convert `transliterate`, or what makes the same of a text.
 * @returns The same table with every string as `transliterate` gives it: `Мақолалар тўплами` is `Maqolalar toʻplami`.
 */
export const transliterateAll = <Table>(
  table: Table,
  spelling: Transliteration,
  convert: Convert = transliterate,
): Table =>
  // The same keys with values of the same types in the same places, which the type of Object.fromEntries does not say.
  convertAll(table, spelling, convert) as Table;
