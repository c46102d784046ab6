// A line of several parts between separators -> its pieces, when every part of it is known.
import { agencies } from './agencies.ts';
import type { HeaderLine } from './header-line.ts';
import { coverGaps, field, removed, type HeaderPiece } from './header-piece.ts';
import { foldPhrase, homeWords, isSectionName, readPlace, sections } from './page-vocabulary.ts';
import { hasNameShape, isPersonName } from './person-name.ts';
import { isSource } from './read-source-and-date.ts';
import { readSegment } from './read-segment.ts';
import type { RemovalReason } from './reasons.ts';
import { endsLikeText } from './sentence-shape.ts';

const separator = /\s*[•|∙●◦▪‖]\s*|\s+(?:[·›»>/—–-]|\/\/)\s+|\s*›\s*|\s*\t\s*| {2,}/gu;

/** Parts between separators. One of them may be a section's name, when another one is surely no text. */
export const readSegments = (text: string, start: number, end: number, tag: string): HeaderLine | undefined => {
  const parts = splitLine(text, start, end);
  if (parts.length < 2 || parts.length > 8) return undefined;
  const read = parts.map(([from, to]) => ({ from, to, line: readSegment(text, from, to, tag) }));
  // A row of a timetable.
  const isTimes = ({ line }: ReadPart): boolean =>
    line?.pieces.every((piece) => piece.kind === 'removed' && piece.reason === 'time') === true;
  if (read.every(isTimes)) return undefined;
  const unknown = read.filter(({ line }) => line === undefined);
  if (isPicture(text, read)) return { pieces: [field('caption', text.slice(start, end), start, end)], isSure: false };
  const isPath = unknown.length === parts.length || read.some(({ line }) => isHome(line));
  if (isPath) return readPath(text, start, end, read);
  const sectionsOnly = unknown.filter(({ from, to }) => isSectionName(text.slice(from, to)));
  if (unknown.length > 2 + sectionsOnly.length) return undefined;
  const holdsCategory = ({ line }: ReadPart): boolean =>
    line?.pieces.some((piece) => piece.kind === 'field' && piece.field === 'category') === true;
  // Of several sections, the last and narrowest is the article's.
  const narrowest = read.findLast((part) => holdsCategory(part)) ?? sectionsOnly.at(-1);
  let hasCategory = read.some(holdsCategory);
  let guess: HeaderPiece | undefined;
  const isInvitation = read.some(({ line }) => holdsRemoved(line, 'subscription'));
  // `Келесі кездесу — 5 мамыр.` is what the author says.
  const isSentence = endsLikeText(text.slice(start, end));
  const pieces: HeaderPiece[] = [];
  for (const { from, to, line } of read) {
    if (line) {
      pieces.push(...line.pieces);
      continue;
    }
    const own = text.slice(from, to);
    const place = readPlace(own);
    const section = /^(.+?)\s+\d{1,2}:\d{2}$/u.exec(own)?.[1];
    if (narrowest && from < narrowest.from && isSectionName(own)) pieces.push(removed('navigation', from, to));
    else if (section !== undefined && sections.has(foldPhrase(section)) && !hasCategory) {
      hasCategory = true;
      const middle = from + section.length;
      pieces.push(field('category', section, from, middle), ...coverGaps(text, middle, to, [], 'time'));
    } else if (/^\d[\d ]*$/u.test(own)) pieces.push(removed('view-counter', from, to));
    else if (agencies.has(own.toLowerCase()) || (/^[«"“]/u.test(own) && isSource(own)))
      pieces.push(field('source', own, from, to));
    else if (isPersonName(own)) pieces.push(field('author', own, from, to));
    // An account's name: `@aigerim`, beside an invitation the channel's.
    else if (/^@[\w.]{2,40}$/u.test(own))
      pieces.push(isInvitation ? removed('subscription', from, to) : field('author', own, from, to));
    else if (place !== undefined) {
      const placeAt = from + own.indexOf(place);
      pieces.push(field('place', place, placeAt, placeAt + place.length));
    } else if (hasCategory && hasNameShape(own)) pieces.push(field('author', own, from, to));
    else if (!hasCategory && isShortName(own) && !/\d/u.test(own) && !isSentence) {
      hasCategory = true;
      guess = field('category', own, from, to);
      pieces.push(guess);
    } else return undefined;
  }
  const all = coverGaps(text, start, end, pieces, 'separator');
  return { pieces: all, isSure: true, ...(guess === undefined ? {} : { guess }) };
};

type ReadPart = { readonly from: number; readonly to: number; readonly line: HeaderLine | undefined };

/** `Жаңа көпір / Сүрөт: Кабар`: what a picture shows, and whose it is. */
const isPicture = (text: string, parts: readonly ReadPart[]): boolean => {
  const last = parts.at(-1)?.line?.pieces;
  const isCredited = last?.length === 1 && last[0]?.kind === 'field' && last[0].field === 'caption';
  const rest = parts.slice(0, -1);
  return isCredited && rest.every(({ from, to, line }) => line === undefined && !isSectionName(text.slice(from, to)));
};

const holdsRemoved = (line: HeaderLine | undefined, reason: RemovalReason): boolean =>
  line?.pieces.some((piece) => piece.kind === 'removed' && piece.reason === reason) === true;

const isHome = (line: HeaderLine | undefined): boolean => holdsRemoved(line, 'navigation');

/** `Басты бет › Жаңалықтар › Саясат`: the last is the category. Without a home page one part must be a known section. */
const readPath = (text: string, start: number, end: number, parts: readonly ReadPart[]): HeaderLine | undefined => {
  // A date or a counter may follow the path.
  const last = parts.findLast(({ line }) => line === undefined);
  const isKnown = parts.every(({ from, to, line }) => {
    const own = foldPhrase(text.slice(from, to));
    return sections.has(own) || homeWords.has(own) || line !== undefined;
  });
  const names = parts.map(({ from, to }) => text.slice(from, to));
  const hasHome = parts.some(({ line }) => isHome(line));
  // `Оила – муқаддас даргоҳ` says what a family is.
  const hasDash = /\s[–—-]\s/u.test(text.slice(start, end));
  // Blanks alone part words that were set wide, too.
  const hasMark = /[•|∙●◦▪‖·›»>/\t]/u.test(text.slice(start, end));
  const hasSection = !hasDash && hasMark && names.some(isSectionName) && names.every((own) => own.length <= 25);
  const isShort = parts.every(({ line }, index) => (line && !isHome(line)) || isShortName(names[index] ?? ''));
  if (!isKnown && !((hasHome || hasSection) && isShort)) return undefined;
  const pieces = parts.map((part) => {
    const { from, to, line } = part;
    if (part === last) return [field('category', text.slice(from, to), from, to)];
    return line?.pieces ?? [removed('navigation', from, to)];
  });
  return { pieces: coverGaps(text, start, end, pieces.flat(), 'separator'), isSure: hasHome || isKnown };
};

const splitLine = (text: string, start: number, end: number): readonly (readonly [number, number])[] => {
  const parts: [number, number][] = [];
  let from = start;
  for (const match of text.slice(start, end).matchAll(separator)) {
    if (start + match.index > from) parts.push([from, start + match.index]);
    from = start + match.index + match[0].length;
  }
  if (end > from) parts.push([from, end]);
  return parts;
};

const isShortName = (own: string): boolean =>
  own.length <= 40 && own.split(/\s+/u).length <= 4 && !/[.!?:;,"«»。、]/u.test(own) && /\p{L}/u.test(own);
