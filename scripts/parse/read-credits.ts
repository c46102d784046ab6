// Who worked on a report, as agencies close it: `Reporting by A; Editing by B`, `(А. Б., редактор В. Г.)`.
import type { HeaderLine } from './header-line.ts';
import { coverGaps, field, nameMarks, removed, type HeaderPiece } from './header-piece.ts';
import { editorWords, findLabel } from './page-vocabulary.ts';
import { isPersonName } from './person-name.ts';
import { readNames } from './read-labelled.ts';

/** No line of credits is longer, in UTF-16 units. */
const maxCredits = 300;

/** Words of a label: `additional editing by`. */
const maxLabelWords = 4;

type Clause = {
  readonly kind: 'author' | 'editor';
  readonly isLabelled: boolean;
  readonly start: number;
  readonly valueStart: number;
  end: number;
};

/**
 * @param text The whole text being parsed; only `start` to `end` is read.
 * @returns The writers; who edited is removed. Undefined when some part is neither, or nobody edited: a writer alone is read
 * elsewhere.
 * @example 'Reporting by Olzhas Auyezov; Editing by Kevin Liffey' // author Olzhas Auyezov
 */
export const readCredits = (text: string, start: number, end: number): HeaderLine | undefined => {
  const own = text.slice(start, end);
  if (own.length > maxCredits || !editorWords.test(own)) return undefined;
  const [from, to] = withoutBrackets(own);
  const clauses = splitClauses(own, from, to);
  if (!clauses?.some(({ kind }) => kind === 'editor')) return undefined;
  const pieces: HeaderPiece[] = [];
  for (const { kind, isLabelled, start: at, valueStart, end: limit } of clauses) {
    const value = own.slice(valueStart, limit).replace(/[\s.。]+$/u, '');
    const names = readNames(value);
    if (!names || (!isLabelled && !names.every(({ name }) => isPersonName(name)))) return undefined;
    if (kind === 'editor') pieces.push(removed('editor', start + at, start + valueStart + value.length));
    else
      for (const { name, start: nameStart } of names) {
        const bare = withoutPlace(name);
        const offset = start + valueStart + nameStart;
        pieces.push(field('author', bare, offset, offset + bare.length));
      }
  }
  return { pieces: nameMarks(text, coverGaps(text, start, end, pieces, 'label')), isSure: true };
};

const withoutBrackets = (own: string): readonly [from: number, to: number] => {
  const open = /^[([（]\s*/u.exec(own)?.[0].length ?? 0;
  const close = open > 0 ? (/\s*[)\]）][.。]?$/u.exec(own)?.[0].length ?? 0) : 0;
  return [open, own.length - close];
};

/** Each part between marks begins a clause when it begins with a label; else it goes on with the names before it. */
const splitClauses = (own: string, from: number, to: number): readonly Clause[] | undefined => {
  const clauses: Clause[] = [];
  let start = from;
  for (const match of [...own.slice(from, to).matchAll(/\s*[;；、，,.。]\s*/gu), undefined]) {
    const end = match === undefined ? to : from + match.index;
    const label = findClauseLabel(own.slice(start, end));
    const before = clauses.at(-1);
    if (label) clauses.push({ kind: label.kind, isLabelled: true, start, valueStart: start + label.length, end });
    else if (before) before.end = end;
    else clauses.push({ kind: 'author', isLabelled: false, start, valueStart: start, end });
    start = end + (match?.[0].length ?? 0);
  }
  return clauses.length > 0 ? clauses : undefined;
};

/** The longest run of words at the head that is a label, with the colon or space behind it. */
const findClauseLabel = (part: string): { readonly kind: 'author' | 'editor'; readonly length: number } | undefined => {
  const colon = /^([^:：]{1,40})[:：]\s*/u.exec(part);
  const ends = colon
    ? [{ phrase: colon[1] ?? '', length: colon[0].length }]
    : [...part.matchAll(/\s+(?=[\p{Lu}\p{Lo}])/gu)]
        .slice(0, maxLabelWords)
        .map((match) => ({ phrase: part.slice(0, match.index), length: match.index + match[0].length }))
        .toReversed();
  for (const { phrase, length } of ends) {
    const kind = findLabel(phrase);
    if (kind === 'author' || kind === 'editor') return { kind, length };
  }
  return undefined;
};

/** `Olzhas Auyezov in Almaty`: after first and family name a small word leads to the place. */
const withoutPlace = (name: string): string =>
  /^(\S+ \S+(?: \p{Lu}\S*)*?) \p{Ll}{1,4} \p{Lu}.*$/u.exec(name)?.[1] ?? name;
