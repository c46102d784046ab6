// The name of a folder or a word of a header -> the language it names.
import { recognitions, scriptLanguages } from '../languages/recognition.ts';
import { countLetters } from './count-letters.ts';

type KnownTag = { readonly tag: string; readonly script: string };

/** By tag in lower case. */
const knownTags: ReadonlyMap<string, KnownTag> = new Map(
  [...scriptLanguages, ...recognitions].map(({ tag, script }) => [tag.toLowerCase(), { tag, script }]),
);

/** Tags that say more than a bare language, by that language: `uz-Cyrl` and `uz-Latn` by `uz`. */
const variantsByName: ReadonlyMap<string, readonly KnownTag[]> = Map.groupBy(
  [...knownTags.values()].filter(({ tag }) => tag.includes('-')),
  ({ tag }) => tag.toLowerCase().replace(/-.*$/, ''),
);

/**
 * @returns The known tag that a name spells, in any case, or undefined. A language that is written in several scripts takes
 * the one that most letters of the text are in: `uz` is `uz-Cyrl` or `uz-Latn`, and `kk` is `kk-Latn` for a text in Latin.
 */
export const findRecognised = (name: string, text: string): string | undefined => {
  const lower = name.toLowerCase();
  const exact = knownTags.get(lower);
  const variants = variantsByName.get(lower);
  if (!variants) return exact?.tag;
  const script = scriptOf(text.slice(0, 5000));
  if (exact?.script === script) return exact.tag;
  return (variants.find((variant) => variant.script === script) ?? exact ?? variants[0])?.tag;
};

/** The script that most letters are in; Cyrillic where there are as many of another, or none. */
const scriptOf = (text: string): 'Cyrl' | 'Latn' | 'Arab' => {
  const { latin, cyrillic, arabic } = countLetters(text);
  if (arabic > Math.max(latin, cyrillic)) return 'Arab';
  return latin > cyrillic ? 'Latn' : 'Cyrl';
};
