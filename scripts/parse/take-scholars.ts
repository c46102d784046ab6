// Who wrote a paper, and where they work: `Ж.Б. Қасымбаев¹, А.С. Төлеуов²` + `¹… университеті, Алматы` + `E-mail: …`.
import { isContact } from './contact-line.ts';
import type { FrameState } from './frame-state.ts';
import { coverGaps, field, nameMarks, removed, type HeaderPiece } from './header-piece.ts';
import { isInstitution, readPlace } from './page-vocabulary.ts';
import { printPattern } from './word-patterns.ts';
import { isWriterName } from './read-author-lines.ts';
import type { Line } from './split-lines.ts';

/** No line of names or of a place of work is longer, in UTF-16 units; nor are there more of them. */
const maxLine = 220;
const mostLines = 12;

/** Behind a name, what leads to a place of work below. */
const reference = /(?:[*\u00B9\u00B2\u00B3\u2070-\u2079\d]|(?<=[*\d\u2070-\u2079]),(?=[\d*]))+$/u;
const startsWithReference = /^(?:[*\u00B9\u00B2\u00B3\u2070-\u2079]+|\d{1,2}(?=\p{Lu}))\s?\p{L}/u;

/** @returns Whether the next lines were that, above a title or below it. */
export const takeScholars = (state: FrameState): boolean => {
  const first = state.line(state.first);
  if (first === undefined || state.has('author')) return false;
  // Below most lines stands text.
  const next = state.line(state.first + 1);
  if (next === undefined || !isWorkplace(next)) return false;
  const names = readNames(first);
  if (names === undefined) return false;
  const lines = state.lines.slice(state.first + 1, Math.min(state.first + mostLines, state.last - 1));
  const other = lines.findIndex((line) => !isWorkplace(line));
  const places = lines.slice(0, other < 0 ? lines.length : other);
  if (places.length === 0 || !places.some(({ text }) => !isContact(text))) return false;
  const end = state.first + 1 + places.length;
  if (state.title === undefined ? !state.hasTitleAfter(end) : end >= state.last) return false;
  state.take(nameMarks(state.text, coverGaps(state.text, first.start, first.end, names, 'label')));
  for (const { text, start, end: lineEnd } of places)
    state.take([removed(isContact(text) ? 'address' : 'label', start, lineEnd)]);
  return true;
};

/** `т.и.к.`, `PhD`, `доцент`: what the one before it is. */
const isRole = /^(?:\p{L}{1,4}\.(?:[ -]?\p{L}{1,4}\.)*|PhD|\p{Ll}+(?: \p{Ll}+){0,4})$/u;

/** The names of a line that holds nothing else; undefined when it does. */
const readNames = ({ text, start }: Line): readonly HeaderPiece[] | undefined => {
  if (text.length > maxLine) return undefined;
  const names: HeaderPiece[] = [];
  for (const match of text.matchAll(/[^,;]+/gu)) {
    const part = match[0].trimStart();
    // `Қасымбаев Ж.¹,²`: the second mark goes on with the first.
    if (names.length > 0 && /^[*\d\u00B9\u00B2\u00B3\u2070-\u2079\s]+$/u.test(part)) continue;
    const name = part.trimEnd().replace(reference, '').trimEnd();
    if (names.length > 0 && isRole.test(name)) continue;
    if (!isWriterName(name)) return undefined;
    const from = start + match.index + match[0].length - part.length;
    names.push(field('author', name, from, from + name.length));
  }
  return names.length > 0 ? names : undefined;
};

/** `И. Арабаев атындагы КМУ`: what a school is called by, though its kind is an abbreviation. */
const namedAfter = new RegExp(String.raw`(?<!\p{L})(?:${printPattern('namedAfter')})(?!\p{L})`, 'u');

/** `ORCID …`, `*Corresponding author …`. */
const registration = new RegExp(String.raw`^(?:ORCID|\*?(?:e-?mail|${printPattern('correspondents')}))`, 'iu');

/** A school or an office with its town, behind a mark or not; how its people are reached; who they are to a registry. */
const isWorkplace = ({ text }: Line): boolean => {
  if (text.length > maxLine || !/[,@]|ORCID/u.test(text) || /\p{L}{3}[.!?]\s+\p{Lu}\p{Ll}+ \p{Ll}/u.test(text))
    return false;
  if (isContact(text) || registration.test(text)) return true;
  if (startsWithReference.test(text) && text.includes(',')) return true;
  const [school = '', ...town] = text.split(/,\s/u);
  return (
    town.length > 0 &&
    (isInstitution(school) || (namedAfter.test(school) && readPlace(town.at(-1) ?? '') !== undefined))
  );
};
