// A page's links to itself in other languages: `RU KZ EN`, `Қазақша | Русский`, `[Japanese]`.
import { languages } from '../../src/languages/index.ts';
import { recognitions } from '../../src/languages/recognition.ts';

/** No row of languages is longer, in UTF-16 units. */
const maxRow = 80;

/** How sites shorten the languages of this part of the world; the codes come from the languages themselves. */
const shortened =
  'kz kg oz uzb kaz kyr kir rus eng jp jpn cn chn tj tm fr de қаз каз қз кыр кырг ўз ўзб узб рус ру анг англ eng тат баш';

let known: ReadonlySet<string> | undefined;

/** Each language as it calls itself, and as English and Russian pages call it. */
const listNames = (): string[] => {
  const tags = [...new Set([...languages, ...recognitions].map(({ tag }) => tag.split('-')[0] ?? tag))];
  const namesIn = (reader: string, some: readonly string[]): string[] => {
    const names = new Intl.DisplayNames([reader], { type: 'language', fallback: 'none' });
    return some.flatMap((tag) => names.of(tag) ?? []);
  };
  return [...tags.flatMap((tag) => namesIn(tag, [tag])), ...namesIn('en', tags), ...namesIn('ru', tags)];
};

const createNames = (): ReadonlySet<string> =>
  new Set(
    [
      ...shortened.split(' '),
      ...languages.flatMap(({ tag, endonym }) => [tag, tag.slice(0, 2), endonym]),
      ...listNames(),
    ].map((name) => name.toLowerCase()),
  );

/**
 * @param line Trimmed.
 * @returns Whether the line is nothing but names or codes of languages.
 * @example isLanguageSwitch('ҚАЗ | РУС | ENG') // true
 */
export const isLanguageSwitch = (line: string): boolean => {
  if (line.length > maxRow || /[\d.,!?;]/u.test(line)) return false;
  const bare = line.replace(/^[[(]\s*|\s*[\])]$/gu, '').toLowerCase();
  known ??= createNames();
  if (known.has(bare)) return true;
  const names = bare.split(/\s*[|/•·]\s*|\s+/u).filter((name) => name !== '');
  return names.length > 1 && names.every((name) => known?.has(name));
};
