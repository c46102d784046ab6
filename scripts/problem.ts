// Something wrong in a seed, a sidecar or the collection: a value, never an exception.
import pc from 'picocolors';

/** Every rule there is. A name is permanent, so that it can be searched for; each has a failing fixture or test. */
export const rules = {
  // Reading: files and their bytes.
  'empty-seed': 'The file holds no text.',
  'binary-seed': 'The file holds bytes that no text has (NUL bytes, or a known binary format).',
  'encoding-unknown': 'The bytes are text in no encoding that can be told with confidence.',
  'encoding-broken': 'The bytes break the rules of their own encoding, or end in the middle of a character.',
  'encoding-guessed': 'The encoding is not stated and was told from the text, with little to tell it by.',
  'text-garbled': 'The text was decoded wrongly and saved again before it came here.',
  'text-damaged': 'A character was lost before the file came here.',
  'seed-too-large': 'The file is larger than any article.',
  'file-unreadable': 'The file or folder cannot be read.',
  'stray-file': 'The file is neither a seed nor a sidecar, so nothing was done with it.',
  'name-not-portable': 'A name that Windows cannot have: by a character, its end, or as a device’s.',
  'name-clash': 'Two names are one name on many computers: they differ only in case or in how accents are stored.',
  'sidecar-without-seed': 'A sidecar has no seed of the same name beside it.',
  // Sidecars and collection.yaml.
  'yaml-syntax': 'The file is not YAML.',
  'unknown-key': 'The file states something that is not known here.',
  'wrong-value': 'A value is not of the expected kind.',
  // Conversion: what a seed's text says.
  'no-body': 'The file holds a header and no text.',
  'date-impossible': 'Something written as a date is none in any calendar.',
  'date-ambiguous': 'A date can be read in two ways.',
  'language-uncertain': 'The language was told from the text, with little to tell it by.',
  'direction-control':
    'The text held characters that turn the direction of writing, which can make it look like another.',
  'front-matter-broken': 'The front matter at the head of the text cannot be read.',
  'front-matter-key': 'The front matter states something that is not known here, or a value of the wrong kind.',
  // The collection as a whole.
  'ledger-broken': 'The ledger cannot be read.',
  'reference-unknown': 'A sidecar names another article that is not there.',
  'no-seeds': 'There is nothing to convert.',
  'id-taken': 'Two sidecars claim one id.',
  'slug-taken': 'Two sidecars claim one address.',
  'identical-seeds': 'Two files hold the same bytes.',
  'ledger-would-change': 'The build was asked to change no address, and would.',
  withdrawn: 'An editor has taken the article back.',
  'near-duplicate': 'Two articles tell the same story in nearly the same words.',
} as const;
export type Rule = keyof typeof rules;

export type Severity = 'error' | 'warning';

export type Problem = {
  readonly rule: Rule;
  readonly severity: Severity;
  /** Path inside the collection, with `/`. */
  readonly file: string;
  /** 1-based; absent when the whole file is meant. */
  readonly line?: number;
  /** The offending text, shortened. */
  readonly found?: string;
  /** What is wrong and why it matters: full sentences that quote what was found and say what was expected. */
  readonly message: string;
  /** What to do next. */
  readonly hint: string;
};

/**
 * A problem as an editor reads it in a terminal, three lines:
 *
 *     seeds/ky/0412.txt:3  error  dateline-date-unreadable
 *       "32-март" is not a date, so the article cannot be placed in order.
 *       Correct the day in the first paragraph, or give the date on a line of its own.
 *
 * Control characters in names and quotations are shown as `\u001b`, so that a file's name cannot steer the terminal.
 * @param folder The collection's folder as the user named it; put before the file.
 */
export const formatProblem = (problem: Problem, folder: string, isColoured = false): string => {
  const colours = pc.createColors(isColoured);
  const root = folder.replace(/\/$/, '');
  // The folder itself is called `.` in the report.
  const file = folder === '' ? problem.file : problem.file === '.' ? root : `${root}/${problem.file}`;
  const place = problem.line === undefined ? file : `${file}:${problem.line}`;
  const severity = problem.severity === 'error' ? colours.red('error') : colours.yellow('warning');
  return [
    `${colours.bold(showControls(place))}  ${severity}  ${colours.dim(problem.rule)}`,
    `  ${showControls(problem.message)}`,
    `  ${showControls(problem.hint)}`,
  ].join('\n');
};

/** Prints every problem, errors last so that they are nearest to the prompt, with a blank line between. */
export const printProblems = (
  problems: readonly Problem[],
  folder: string,
  stream: { readonly isTTY?: boolean; write(text: string): unknown } = process.stderr,
): void => {
  const isColoured = stream.isTTY === true && process.env['NO_COLOR'] === undefined;
  const sorted = problems.toSorted((a, b) => (a.severity === b.severity ? 0 : a.severity === 'error' ? 1 : -1));
  for (const problem of sorted) stream.write(`${formatProblem(problem, folder, isColoured)}\n\n`);
};

/** The text in quotation marks, on one line and at most 60 characters: for `found` and messages. */
export const quote = (text: string): string => {
  const line = showControls(text.replace(/\s+/gu, ' ').trim());
  const letters = [...line.slice(0, 200)];
  return letters.length > 60 ? `"${letters.slice(0, 59).join('')}…"` : `"${letters.join('')}"`;
};

/** @returns Controls, bidirectional marks and lone surrogates as escapes, so that no name steers the terminal; all else unchanged. */
export const showControls = (text: string): string =>
  text.replace(
    /[\u0000-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff\ud800-\udfff]/gu,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
