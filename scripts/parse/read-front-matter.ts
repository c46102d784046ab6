// YAML front matter at the head of a seed, as static-site generators and earlier exports write it.
import remarkFrontmatter from 'remark-frontmatter';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { isMap, isPair, isScalar, isSeq, LineCounter, parseDocument, type Node, type Pair } from 'yaml';
import { findRecognised } from '../../src/text/find-recognised.ts';
import { findDates } from '../../src/text/dates/find-dates.ts';
import { quote, type Problem } from '../problem.ts';
import { splitLines } from './split-lines.ts';
import { coverGaps, field, removed, type HeaderField, type HeaderPiece } from './header-piece.ts';

/** What the front matter says; offsets are in the text. `end` is 0 when there is none. */
export type FrontMatter = {
  readonly end: number;
  readonly pieces: readonly HeaderPiece[];
  readonly problems: readonly Problem[];
  /** The language it states, when we know it. */
  readonly lang: string | undefined;
};

const none: FrontMatter = { end: 0, pieces: [], problems: [], lang: undefined };

/** Longer front matter is none: a rule of hyphens at the top of a long text is not a fence. */
const maxLength = 20_000;

const reader = unified().use(remarkParse).use(remarkFrontmatter, 'yaml');

/** Keys that are honoured, by the names that generators share, and what each is here. Others are reported. */
const fields: Readonly<Record<string, HeaderField>> = {
  title: 'title',
  date: 'date',
  lang: 'lang',
  language: 'lang',
  category: 'category',
  categories: 'category',
  section: 'category',
  author: 'author',
  authors: 'author',
  place: 'place',
  agency: 'agency',
  caption: 'caption',
  source: 'source',
  description: 'description',
};
/** Keys that are known and say nothing of the article's text. */
const silent: ReadonlySet<string> = new Set(['tags', 'keywords', 'layout', 'draft', 'published']);

/**
 * @param text The cleaned text. Front matter stands at its very beginning, blank lines aside.
 * @param file For problems.
 * @returns Every value as a header piece, the rest of the block as removed. What is not YAML is read
 * line by line, with a warning; what has no keys is text.
 */
export const readFrontMatter = (text: string, file: string): FrontMatter => {
  const start = text.length - text.trimStart().length;
  const close = /\n---[ \t]*(?=\n|$)/u.exec(text.slice(start, start + maxLength));
  if (!/^---[ \t]*\n/u.test(text.slice(start, start + 200)) || !close) return none;
  const end = start + close.index + close[0].length;
  const node = reader.parse(text.slice(start, end)).children[0];
  if (node?.type !== 'yaml') return none;
  const valueStart = text.indexOf('\n', start) + 1;
  const counter = new LineCounter();
  const document = parseDocument(node.value, { schema: 'failsafe', lineCounter: counter, prettyErrors: false });
  const firstLine = text.slice(0, valueStart).split('\n').length;
  if (document.errors.length > 0 || !isMap(document.contents)) {
    const at = document.errors[0]?.pos[0];
    const line = firstLine + (at === undefined ? 0 : Math.max(0, counter.linePos(at).line - 1));
    return readBroken(text, start, end, describeBroken(file, line));
  }
  const pieces: HeaderPiece[] = [];
  const problems: Problem[] = [];
  let lang: string | undefined;
  for (const pair of document.contents.items) {
    if (!isPair(pair) || !isScalar(pair.key)) continue;
    const key = String(pair.key.value);
    const line = firstLine + counter.linePos(pair.key.range?.[0] ?? 0).line - 1;
    const name = Object.hasOwn(fields, key.toLowerCase()) ? fields[key.toLowerCase()] : undefined;
    if (silent.has(key.toLowerCase())) continue;
    const found = name === undefined ? undefined : readValues(name, pair, valueStart);
    if (found === undefined) problems.push(describeKey(file, line, key, name !== undefined));
    for (const piece of found ?? []) {
      if (piece.kind === 'field' && piece.field === 'lang') {
        lang = findRecognised(piece.value, text.slice(end, end + 5000));
        if (lang === undefined) problems.push(describeKey(file, line, key, true));
      }
      pieces.push(piece);
    }
  }
  pieces.sort((a, b) => a.start - b.start);
  return { end, pieces: coverGaps(text, start, end, pieces, 'front-matter'), problems, lang };
};

const keyLine = /^[ \t]*([\p{L}_-]+)[ \t]*:[ \t]*(\S.*?)[ \t]*$/u;

/**
 * What people write who do not know YAML: `title: Дорога: туда и обратно`. Read line by line when every line has a key;
 * hyphens around prose are a writer's rule, and no front matter.
 */
const readBroken = (text: string, start: number, end: number, problem: Problem): FrontMatter => {
  const lines = splitLines(text.slice(start, end)).slice(1, -1);
  if (lines.length === 0 || !lines.every((line) => keyLine.test(line.text))) return none;
  const pieces = lines.flatMap((line): HeaderPiece[] => {
    const [, key = '', value = ''] = keyLine.exec(line.text) ?? [];
    const name = Object.hasOwn(fields, key.toLowerCase()) ? fields[key.toLowerCase()] : undefined;
    if (name === undefined || name === 'lang') return [];
    const [from, to] = [start + line.end - value.length, start + line.end];
    const piece = readText(name, value, from, to);
    return piece ? [piece] : [];
  });
  return { end, pieces: coverGaps(text, start, end, pieces, 'front-matter'), problems: [problem], lang: undefined };
};

/** A scalar, or each of a list; undefined when the value is of another kind. */
const readValues = (name: HeaderField, { value }: Pair, offset: number): HeaderPiece[] | undefined => {
  const nodes = isSeq(value) ? value.items : [value];
  const pieces: HeaderPiece[] = [];
  for (const node of nodes) {
    const piece = readScalar(name, node, offset);
    if (piece === undefined) return undefined;
    pieces.push(piece);
  }
  return pieces;
};

const readScalar = (name: HeaderField, node: unknown, offset: number): HeaderPiece | undefined => {
  if (!isScalar(node)) return undefined;
  const text = String(node.value ?? '')
    .replace(/\s+/gu, ' ')
    .trim();
  const range = (node as Node).range;
  if (text === '' || !range) return undefined;
  return readText(name, text, offset + range[0], offset + range[1]);
};

const readText = (name: HeaderField, text: string, start: number, end: number): HeaderPiece | undefined => {
  if (name !== 'date') return field(name, text, start, end);
  const date = findDates(text, 'und')[0];
  if (date?.start !== 0) return undefined;
  if (date.status === 'impossible') return removed('impossible-date', start, end);
  return date.iso === undefined ? undefined : field('date', date.iso, start, end);
};

const describeBroken = (file: string, line: number): Problem => ({
  rule: 'front-matter-broken',
  severity: 'warning',
  file,
  line,
  message:
    'The block between the two lines of hyphens is not YAML of the form "key: value", so it was read line by line, as far as that goes.',
  hint: 'Put values that hold a colon or a quotation mark into quotation marks, or remove the block.',
});

const describeKey = (file: string, line: number, key: string, isKnown: boolean): Problem => ({
  rule: 'front-matter-key',
  severity: 'warning',
  file,
  line,
  found: key,
  message: isKnown
    ? `The value of ${quote(key)} is not of the kind that is expected there, so it was not used.`
    : `${quote(key)} is not a key that is known here, so what it says was not used.`,
  hint: isKnown
    ? 'Write it as plain text, a date as 2025-12-20, a language as its tag.'
    : `Known keys: ${Object.keys(fields).join(', ')}.`,
});
