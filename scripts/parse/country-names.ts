// Names of countries in the languages of the interface, from CLDR.
import { languages } from '../../src/languages/index.ts';

const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
let known: ReadonlySet<string> | undefined;

/**
 * Whether a name is a country's, as one of the interface's languages has it; capitals do not matter.
 * @example isCountryName('Қазақстан') // true
 */
export const isCountryName = (name: string): boolean => {
  known ??= new Set(languages.flatMap(({ tag }) => listCountries(tag)));
  return known.has(name.toLowerCase());
};

const listCountries = (tag: string): string[] => {
  const names = new Intl.DisplayNames([tag], { type: 'region', fallback: 'none' });
  const codes = letters.flatMap((first) => letters.map((second) => first + second));
  return codes.flatMap((code) => names.of(code)?.toLowerCase() ?? []);
};
