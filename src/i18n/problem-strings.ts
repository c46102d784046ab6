// What is wrong in a folder of articles and what to do about it, for an editor who is not a programmer. Shown in
// development only (src/components/Problems.astro); a terminal has the wording of scripts/problem.ts, with more detail.
import type { InterfaceTag } from '../languages/index.ts';
import { uzToLatin } from '../languages/transliteration/uz-latn.ts';
import { transliterateAll } from '../text/transliterate-all.ts';
import en from './problems/en.json' with { type: 'json' };
import ja from './problems/ja.json' with { type: 'json' };
import kk from './problems/kk.json' with { type: 'json' };
import ky from './problems/ky.json' with { type: 'json' };
import ru from './problems/ru.json' with { type: 'json' };
import uzCyrl from './problems/uz-Cyrl.json' with { type: 'json' };

/** A rule of scripts/problem.ts; a test there holds this list to that one. */
type ProblemRule = keyof typeof en.rules;

export type ProblemStrings = {
  /** Heading of the list; `{count}` problems. */
  readonly title: string;
  /** Below the list: that readers never see it. */
  readonly note: string;
  /** Behind the file's name: `{line}`. */
  readonly line: string;
  /** Behind that: the article is not shown. Two words at most, lower case. */
  readonly error: string;
  /** Or: the article is shown, and should be looked at. */
  readonly warning: string;
  /** Where the list is too long to show: `{count}` problems are not in it. */
  readonly more: string;
  /** `message` says what is wrong, `hint` what to do: a sentence each, which may name the text `{found}`. */
  readonly rules: Readonly<Record<ProblemRule, { readonly message: string; readonly hint: string }>>;
};

export const problemStrings: Readonly<Record<InterfaceTag, ProblemStrings>> = {
  kk,
  ky,
  'uz-Cyrl': uzCyrl,
  'uz-Latn': transliterateAll(uzCyrl, uzToLatin),
  en,
  ru,
  ja,
};

/** The most characters of a found text that a sentence carries. */
const foundLength = 80;

const shorten = (found: string): string => {
  const letters = [...found.slice(0, 4 * foundLength)];
  return letters.length > foundLength ? `${letters.slice(0, foundLength - 1).join('')}…` : found;
};

/**
 * @returns What is wrong and what to do, and `found` where neither sentence names it:
 * `«32 желтоқсан» деген күн күнтізбеде жоқ, сондықтан ол алынбады.`
 */
export const explainProblem = (
  tag: InterfaceTag,
  problem: { readonly rule: string; readonly found?: string | undefined },
): { readonly message: string; readonly hint: string; readonly found: string | undefined } => {
  const rules: Readonly<Record<string, { readonly message: string; readonly hint: string }>> =
    problemStrings[tag].rules;
  const text = rules[problem.rule];
  if (text === undefined) throw new Error(`There is no text for the rule ${problem.rule} in ${tag}.`);
  const found = problem.found === undefined ? undefined : shorten(problem.found);
  // A function, because `$&` in what was found would mean something in a replacement.
  const fill = (sentence: string): string => sentence.replaceAll('{found}', () => found ?? '…');
  const isNamed = `${text.message}${text.hint}`.includes('{found}');
  return { message: fill(text.message), hint: fill(text.hint), found: isNamed ? undefined : found };
};
