// A YAML file of ours -> its value, or every mistake in it with its line.
import { isMap, isPair, isScalar, LineCounter, parseDocument, type Document } from 'yaml';
import type { z } from 'zod';
import { quote, type Problem } from '../problem.ts';
import { describeYamlError } from './describe-yaml-error.ts';
import { nearestWord } from './nearest-word.ts';

export type YamlResult<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problems: readonly Problem[] };

/**
 * Reads a sidecar or `collection.yaml`. All scalars are text ("failsafe" YAML): a title `No` or `2025-12-20: on`
 * stays what the editor typed. An empty file is an empty mapping.
 * @param file Path inside the collection, for problems.
 * @param allowedKeys What may stand at the top level, for the hint about an unknown key.
 * @param withoutKey What holds where a key is absent, for the hint about a wrong value.
 */
export const readYaml = <T>(
  text: string,
  file: string,
  schema: z.ZodType<T>,
  allowedKeys: readonly string[],
  withoutKey?: string,
): YamlResult<T> => {
  const lines = new LineCounter();
  const document = parseDocument(text, {
    schema: 'failsafe',
    lineCounter: lines,
    prettyErrors: false,
    logLevel: 'error',
  });
  if (document.errors.length > 0) {
    return {
      ok: false,
      problems: document.errors.map((error) => ({
        rule: 'yaml-syntax',
        severity: 'error',
        file,
        line: lines.linePos(error.pos[0]).line,
        ...describeYamlError(error),
      })),
    };
  }
  const value = toPlain(document);
  if (value === undefined) {
    return {
      ok: false,
      problems: [
        {
          rule: 'yaml-syntax',
          severity: 'error',
          file,
          message: 'The file refers to itself (YAML aliases) more often than any description needs.',
          hint: 'Write the text out in each place instead of using & and *.',
        },
      ],
    };
  }
  const parsed = schema.safeParse(value);
  if (parsed.success) return { ok: true, value: parsed.data };
  return {
    ok: false,
    problems: parsed.error.issues.flatMap((issue) =>
      describeIssue(issue, document, lines, file, allowedKeys, withoutKey),
    ),
  };
};

/** @returns The document as plain values, `{}` for an empty one, undefined when its aliases multiply without end. */
const toPlain = (document: Document): unknown => {
  try {
    const value: unknown = document.toJS({ maxAliasCount: 20 });
    // A lone `---` is an empty text.
    return value === null || value === '' ? {} : value;
  } catch {
    return undefined;
  }
};

const describeIssue = (
  issue: z.core.$ZodIssue,
  document: Document,
  lines: LineCounter,
  file: string,
  allowedKeys: readonly string[],
  withoutKey: string | undefined,
): Problem[] => {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => {
      const line = lineOf(document, lines, [...issue.path, key]);
      const nearest = issue.path.length === 0 ? nearestWord(key, allowedKeys) : undefined;
      const allowed = issue.path.length === 0 ? ` The keys are: ${allowedKeys.join(', ')}.` : '';
      return {
        rule: 'unknown-key',
        severity: 'error',
        file,
        ...(line === undefined ? {} : { line }),
        found: key,
        message: `${quote(key)} is not a key that ${quote(keyPath(issue.path) || file)} can have, so what it says would be lost.`,
        hint: nearest === undefined ? `Remove it.${allowed}` : `Did you mean "${nearest}"?${allowed}`,
      } satisfies Problem;
    });
  }
  const line = lineOf(document, lines, issue.path);
  const node: unknown = document.getIn(issue.path, true);
  const found = isScalar(node) ? String(node.value) : undefined;
  return [
    {
      rule: 'wrong-value',
      severity: 'error',
      file,
      ...(line === undefined ? {} : { line }),
      ...(found === undefined ? {} : { found: found.slice(0, 200) }),
      message: `${quote(keyPath(issue.path) || file)} ${found === undefined ? 'does not hold what it should' : `is ${quote(found)}`}: ${expectation(issue)}.`,
      hint: `Correct the value, or remove the key${withoutKey === undefined ? '' : `: ${withoutKey}`}.`,
    },
  ];
};

/** What was expected, as the end of a sentence. */
const expectation = (issue: z.core.$ZodIssue): string => {
  if (issue.code === 'invalid_format' && issue.format === 'date') return 'expected a date such as 2025-12-20';
  if (issue.code === 'invalid_format' && issue.format === 'url')
    return 'expected an address that begins with https:// or http://';
  if (issue.code === 'invalid_value') return `expected one of ${issue.values.map(String).join(', ')}`;
  if (issue.code === 'custom') return issue.message;
  if (issue.code === 'too_small')
    return issue.origin === 'array' ? 'expected at least one entry' : 'expected some text';
  if (issue.code === 'too_big') return `expected at most ${String(issue.maximum)} characters`;
  if (issue.code === 'invalid_type') {
    const kinds: Record<string, string> = {
      string: 'a text on one line',
      object: 'lines of "key: value", indented below it',
      record: 'lines of "key: value", indented below it',
      array: 'a list: [one, two], or a line "- …" for each',
    };
    return `expected ${kinds[issue.expected] ?? 'a text on one line'}`;
  }
  const inKey = issue.code === 'invalid_key' ? issue.issues.find(({ code }) => code === 'custom') : undefined;
  if (inKey) return inKey.message;
  if (issue.code === 'invalid_key') return 'expected language tags as keys, such as kk, ky or uz-Cyrl';
  if (issue.code === 'invalid_format')
    return expectationByKey[String(issue.path.at(-1))] ?? 'expected a text on one line';
  return 'expected something else, as the README shows it';
};

/** What a key with a pattern expects. */
const expectationByKey: Record<string, string> = {
  slug: 'expected lower-case letters a–z, digits and single hyphens between them',
  id: 'expected lower-case letters a–z and digits',
  lang: 'expected a language tag such as kk, ky, uz-Cyrl or ru',
};

const keyPath = (path: readonly PropertyKey[]): string => path.map(String).join('.');

/** @returns The 1-based line of the key at a path, or of the nearest thing above it that has one. */
const lineOf = (document: Document, lines: LineCounter, path: readonly PropertyKey[]): number | undefined => {
  for (let length = path.length; length > 0; length--) {
    const parent: unknown = length === 1 ? document.contents : document.getIn(path.slice(0, length - 1), true);
    const key = path[length - 1];
    if (isMap(parent)) {
      const pair = parent.items.find((item) => isPair(item) && isScalar(item.key) && item.key.value === key);
      if (pair && isScalar(pair.key) && pair.key.range) return lines.linePos(pair.key.range[0]).line;
    }
    const node: unknown = document.getIn(path.slice(0, length), true);
    if (isScalar(node) && node.range) return lines.linePos(node.range[0]).line;
  }
  return undefined;
};
