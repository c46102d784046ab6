// Something wrong in a seed, a sidecar or the collection: a value, never an exception.

/** Every rule there is. A name is permanent, so that it can be searched for; each has a failing fixture or test. */
export const rules = {
  'empty-seed': 'The file holds no text.',
  'binary-seed': 'The file holds bytes that no text has (NUL bytes, or a known binary format).',
  'encoding-unknown': 'The bytes are text in no encoding that can be told with confidence.',
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
