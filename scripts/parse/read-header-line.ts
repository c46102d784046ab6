// A line around an article -> its pieces, when every piece of it is known; undefined when it may be the author's text.
import { agencies } from './agencies.ts';
import { coverGaps, field, removed, type HeaderPiece } from './header-piece.ts';
import {
  boilerplate,
  findLabel,
  foldPhrase,
  homeWords,
  isSectionName,
  networks,
  openings,
  sections,
} from './page-vocabulary.ts';
import { readByline, type Byline } from './read-byline.ts';
import type { RemovalReason } from './reasons.ts';
import { hasCaptionLabel, isCredit } from './read-caption.ts';
import { isPersonName } from './person-name.ts';
import { nameMarks, readDatePiece } from './read-date-piece.ts';
import { countWords, endsLikeText, endsSentence } from './sentence-shape.ts';
import { readSectionAndDate } from './read-section-and-date.ts';
import { readLabelled, readNames, type Labelled } from './read-labelled.ts';

/** No header line is longer; so the patterns here see little text, whatever the seed. */
export const maxHeaderLine = 400;

/**
 * A line read whole. `isSure`: nobody writes such a line as a part of an article, wherever it stands. `isDate`: it holds
 * a date and nothing else of note.
 */
export type HeaderLine = {
  readonly pieces: readonly HeaderPiece[];
  readonly isSure: boolean;
  readonly isDate?: boolean;
};

const separator = /\s*[•|∙●◦▪‖]\s*|\s+[·›»>/—–-]\s+|\s*›\s*|\t+| {3,}/gu;

/**
 * @param text The whole text being parsed; the line is `start` to `end`, trimmed, `\n` only inside a line that was
 * joined from several.
 * @param tag The article's language.
 */
export const readHeaderLine = (text: string, start: number, end: number, tag: string): HeaderLine | undefined => {
  if (end - start > maxHeaderLine) return undefined;
  const whole = readSegment(text, start, end, tag);
  if (whole) return whole;
  return readSegments(text, start, end, tag);
};

/** No phrase of the vocabulary is longer. */
const maxPhrase = 80;

/** A line, or a part of one between separators, that is one thing. */
const readSegment = (text: string, start: number, end: number, tag: string): HeaderLine | undefined => {
  const own = text.slice(start, end);
  // Known phrases are short, and known openings stand at the head.
  const folded = foldPhrase(own.slice(0, maxPhrase));
  const reason = own.length <= maxPhrase ? boilerplate.get(folded) : undefined;
  if (reason) return { pieces: [removed(reason, start, end)], isSure: /\d/u.test(own) };
  if (isRelativeTime(own)) return { pieces: [removed('time', start, end)], isSure: true };
  const counter = readIconCounter(own);
  if (counter) return { pieces: [removed(counter, start, end)], isSure: true };
  if (isNetworkRow(own)) return { pieces: [removed('share-button', start, end)], isSure: /\s/u.test(own) };
  if (/^#[^\s#]+(?:[\s,;]+#[^\s#]+)*[.,;]?$/u.test(own)) return { pieces: [removed('tags', start, end)], isSure: true };
  if (isCopyright(own, folded) && !hasCaptionLabel(own))
    return { pieces: [removed('copyright', start, end)], isSure: /^\s*(?:©|\(c\))/iu.test(own) };
  if (openings.get('subscription')?.some((opening) => folded.startsWith(opening))) {
    return { pieces: [removed('subscription', start, end)], isSure: false };
  }
  const language = /^(?:lang|language)[ \t]*[:：][ \t]*([a-z]{2,3}(?:-[a-z]{4})?)$/iu.exec(own)?.[1];
  if (language !== undefined) {
    const from = end - language.length;
    return { pieces: coverGaps(text, start, end, [field('lang', language, from, end)], 'label'), isSure: false };
  }
  const labelled = readLabelled(own);
  const pieces = labelled && readValue(text, start, end, labelled);
  if (pieces) return { pieces, isSure: labelled.value !== '' };
  const byline = readByline(own);
  if (byline)
    return {
      pieces: nameMarks(text, coverGaps(text, start, end, describeByline(byline, start), 'label')),
      isSure: false,
    };
  const date = readDatePiece(text, start, end, tag);
  if (date) return { pieces: date.pieces, isSure: false, isDate: date.dates.length > 0 };
  const heading = readSectionAndDate(text, start, end, tag);
  return heading && { pieces: heading, isSure: false, isDate: true };
};

/** What a number is beside a picture instead of a word: `👁 1 284`. */
const icons: readonly (readonly [RegExp, RemovalReason])[] = [
  [/[👁👀📈📊🔎]/u, 'view-counter'],
  [/[💬🗨🗯]/u, 'comments'],
  [/[⏱⏰🕐-🕧⌛⏳📖]/u, 'reading-time'],
  [/[❤♥👍👎🔥⭐🔗📤🖨]/u, 'share-button'],
];

const readIconCounter = (own: string): RemovalReason | undefined =>
  own.length <= 30 && /^[\p{Extended_Pictographic}\uFE0F\s]+[\d\s.,]*[kmкм]?$/iu.test(own)
    ? icons.find(([icon]) => icon.test(own))?.[1]
    : undefined;

/** `Updated 2 hours ago`: a date's label and a time that tells no date. */
const isRelativeTime = (own: string): boolean => {
  if (own.length > 60 || !/\d/u.test(own)) return false;
  const label = /^\p{L}+[:\s]+/u.exec(own)?.[0];
  const kind = label === undefined ? undefined : findLabel(label.replace(/[:\s]+$/u, ''));
  return (
    (kind === 'date' || kind === 'update') && boilerplate.get(foldPhrase(own.slice(label?.length ?? 0))) === 'time'
  );
};

/** Also with an ending of case: `Facebook-те бөлісу`. */
const isNetwork = (word: string): boolean => networks.has(word) || networks.has(word.replace(/-\p{L}{2,4}$/u, ''));

/** `Facebook Telegram`, `Бөлісу: Facebook, Telegram`. */
const isNetworkRow = (own: string): boolean => {
  if (own.length > 160) return false;
  const colon = /^([^:：]{2,40})[:：]\s*(?=\S)/u.exec(own);
  const hasLabel = colon?.[1] !== undefined && boilerplate.get(foldPhrase(colon[1])) === 'share-button';
  const words = (hasLabel ? own.slice(colon[0].length) : own)
    .toLowerCase()
    .split(/[\s,|/•·]+/u)
    .filter((word) => word !== '');
  return (
    words.some((word) => isNetwork(word) && (word.length > 1 || hasLabel)) &&
    words.every((word) => isNetwork(word) || boilerplate.get(foldPhrase(word)) === 'share-button')
  );
};

const isCopyright = (own: string, folded: string): boolean =>
  /^\s*(?:©|\(c\)\s|ⓒ|copyright\b)/iu.test(own) ||
  openings.get('copyright')?.some((opening) => folded.startsWith(opening)) === true;

const readValue = (
  text: string,
  start: number,
  end: number,
  labelled: Labelled,
): readonly HeaderPiece[] | undefined => {
  const { kind, value } = labelled;
  const from = start + labelled.valueStart;
  const cover = (pieces: readonly HeaderPiece[]): readonly HeaderPiece[] =>
    coverGaps(text, start, end, pieces, 'label');
  const whole = (name: 'title' | 'category' | 'source', limit: number): readonly HeaderPiece[] | undefined =>
    value === '' || value.length > limit ? undefined : cover([field(name, value, from, from + value.length)]);
  switch (kind) {
    case 'author':
      return value === '' ? undefined : readAuthors(value, from, cover);
    case 'photo':
      return value === '' || !isCredit(value) ? undefined : [field('caption', text.slice(start, end), start, end)];
    case 'caption':
      return value === '' ? undefined : [field('caption', text.slice(start, end), start, end)];
    case 'source':
      // `Дереккөз: бұл да жиі қолданылады, бірақ …` is a sentence about sources.
      return /^\p{Ll}/u.test(value) && countWords(value) > 3 && endsSentence(value) ? undefined : whole('source', 160);
    case 'category':
      return whole('category', 60);
    case 'title':
      return whole('title', 240);
    case 'tags':
      return value === '' ? undefined : [removed('tags', start, end)];
    case 'read-also':
      return value === '' ? undefined : [removed('read-also', start, end)];
    case 'date':
    case 'update':
      return undefined;
  }
};

const describeByline = ({ name, start, paper }: Byline, offset: number): readonly HeaderPiece[] => [
  field('author', name, offset + start, offset + start + name.length),
  ...(paper ? [field('source', paper.text, offset + paper.start, offset + paper.start + paper.text.length)] : []),
];

const readAuthors = (
  value: string,
  from: number,
  cover: (pieces: readonly HeaderPiece[]) => readonly HeaderPiece[],
): readonly HeaderPiece[] | undefined =>
  ((names) => names && cover(names.map(({ name, start, end }) => field('author', name, from + start, from + end))))(
    readNames(value),
  );

/** Parts between separators. One of them may be a section's name, when another one is surely no text. */
const readSegments = (text: string, start: number, end: number, tag: string): HeaderLine | undefined => {
  const parts = splitLine(text, start, end);
  if (parts.length < 2 || parts.length > 8) return undefined;
  const read = parts.map(([from, to]) => ({ from, to, line: readSegment(text, from, to, tag) }));
  const unknown = read.filter(({ line }) => line === undefined);
  const isPath = unknown.length === parts.length || read.some(({ line }) => isHome(line));
  if (isPath) return readPath(text, start, end, read);
  const sectionsOnly = unknown.filter(({ from, to }) => isSectionName(text.slice(from, to)));
  if (unknown.length > 2 + sectionsOnly.length) return undefined;
  const holdsCategory = ({ line }: ReadPart): boolean =>
    line?.pieces.some((piece) => piece.kind === 'field' && piece.field === 'category') === true;
  // Of several sections, the last and narrowest is the article's.
  const narrowest = read.findLast((part) => holdsCategory(part)) ?? sectionsOnly.at(-1);
  let hasCategory = read.some(holdsCategory);
  // `Келесі кездесу — 5 мамыр.` is what the author says.
  const isSentence = endsLikeText(text.slice(start, end));
  const pieces: HeaderPiece[] = [];
  for (const { from, to, line } of read) {
    if (line) {
      pieces.push(...line.pieces);
      continue;
    }
    const own = text.slice(from, to);
    const section = /^(.+?)\s+\d{1,2}:\d{2}$/u.exec(own)?.[1];
    if (narrowest && from < narrowest.from && isSectionName(own)) pieces.push(removed('navigation', from, to));
    else if (section !== undefined && sections.has(foldPhrase(section)) && !hasCategory) {
      hasCategory = true;
      const middle = from + section.length;
      pieces.push(field('category', section, from, middle), ...coverGaps(text, middle, to, [], 'time'));
    } else if (/^\d[\d ]*$/u.test(own)) pieces.push(removed('view-counter', from, to));
    else if (agencies.has(own.toLowerCase())) pieces.push(field('source', own, from, to));
    else if (isPersonName(own)) pieces.push(field('author', own, from, to));
    else if (!hasCategory && isShortName(own) && !isSentence) {
      hasCategory = true;
      pieces.push(field('category', own, from, to));
    } else return undefined;
  }
  return { pieces: coverGaps(text, start, end, pieces, 'separator'), isSure: true };
};

type ReadPart = { readonly from: number; readonly to: number; readonly line: HeaderLine | undefined };

const isHome = (line: HeaderLine | undefined): boolean =>
  line?.pieces.some((piece) => piece.kind === 'removed' && piece.reason === 'navigation') === true;

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
  const hasSection = names.some(isSectionName) && names.every((own) => own.length <= 25);
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
