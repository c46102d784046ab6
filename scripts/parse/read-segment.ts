// A line around an article, or a part of one between separators, that is one thing -> its pieces.
import { coverGaps, field, nameMarks, removed, type HeaderPiece } from './header-piece.ts';
import type { HeaderLine } from './header-line.ts';
import { judgeAgency } from './read-agency.ts';
import { readByline, type Byline } from './read-byline.ts';
import { isCredit } from './read-caption.ts';
import { hasNameShape, isPersonName } from './person-name.ts';
import { readFurniture } from './read-furniture.ts';
import { readDatePiece } from './read-date-piece.ts';
import { readLabelled, readNames, type Labelled } from './read-labelled.ts';
import { readSectionAndDate } from './read-section-and-date.ts';
import { readSourceAndDate } from './read-source-and-date.ts';
import { readWriterAndDate } from './read-writer-and-date.ts';
import { countWords, endsSentence } from './sentence-shape.ts';
import { printPatternsAround } from './word-patterns.ts';

/** @returns Undefined when it is none of what pages put around articles. */
export const readSegment = (text: string, start: number, end: number, tag: string): HeaderLine | undefined => {
  const own = text.slice(start, end);
  const furniture = readFurniture(own, start, end);
  if (furniture) return furniture;
  if (own.length <= maxShelfMark && /\d/.test(own) && shelfMark.test(own))
    return { pieces: [field('source', own, start, end)], isSure: true };
  const language = /^(?:lang|language)[ \t]*[:：][ \t]*([a-z]{2,3}(?:-[a-z]{4})?)$/iu.exec(own)?.[1];
  if (language !== undefined) {
    const from = end - language.length;
    return { pieces: coverGaps(text, start, end, [field('lang', language, from, end)], 'label'), isSure: false };
  }
  const labelled = readLabelled(own);
  const pieces = labelled && readValue(text, start, end, labelled);
  // `Текст Мусы Джалиля` may as well be a title.
  if (pieces)
    return { pieces, isSure: labelled.value !== '' && /\S/u.test(own.slice(labelled.labelEnd, labelled.valueStart)) };
  const byline = readByline(own);
  if (byline)
    return {
      pieces: nameMarks(text, coverGaps(text, start, end, describeByline(byline, start), 'label')),
      isSure: false,
    };
  const date = readDatePiece(text, start, end, tag);
  if (date) return { pieces: date.pieces, isSure: false, isDate: date.dates.length > 0 };
  const writer = readWriterAndDate(text, start, end, tag);
  if (writer) return { pieces: writer, isSure: true, isDate: true };
  const issue = readSourceAndDate(text, start, end, tag);
  if (issue) return { pieces: issue, isSure: false, isDate: true };
  const heading = readSectionAndDate(text, start, end, tag);
  return heading && { pieces: heading, isSure: false, isDate: true };
};

/** No mark of a shelf is longer, in UTF-16 units. */
const maxShelfMark = 90;

/** `ҚР ОММ. Ф. 708, оп. 1, д. 1215, л. 34–35`, `5-қор, 1-тізбе, 12-іс`: where an archive keeps the paper. */
const fond = printPatternsAround('fonds');
const inventory = printPatternsAround('inventories');
const file = printPatternsAround('files');
const leaf = printPatternsAround('leaves');
const shelfMark = new RegExp(
  [
    String.raw`^(?:\p{Lu}{2,8}(?: \p{Lu}{2,8}){0,3}[.,]? )?`,
    String.raw`(?:(?:${fond.before})\.? ?(?:р-?|№ ?)?\d{1,5}|\d{1,5}-(?:${fond.after}))[,.;]? ?`,
    String.raw`(?:(?:${inventory.before})\.? ?\d{1,3}|\d{1,3}-(?:${inventory.after}))[,.;]? ?`,
    String.raw`(?:(?:${file.before})\.? ?\d{1,5}\p{L}?|\d{1,5}-(?:${file.after}))`,
    String.raw`(?:[,.;] ?(?:${leaf.before})\.? ?[\d–, об.-]+|[,.;] ?[\d–, -]+-?(?:${leaf.after})\.?)?\.?$`,
  ].join(''),
  'iu',
);

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
    case 'editor':
      return value !== '' && readNames(value) ? [removed('editor', start, end)] : undefined;
    case 'photo':
      return value === '' || !isCredit(value) ? undefined : [field('caption', text.slice(start, end), start, end)];
    case 'caption':
      return value === '' ? undefined : [field('caption', text.slice(start, end), start, end)];
    case 'source':
      // `Дереккөз: бұл да жиі қолданылады, бірақ …` is a sentence about sources.
      return /^\p{Ll}/u.test(value) && countWords(value) > 3 && endsSentence(value) ? undefined : whole('source', 160);
    case 'sender':
      return readSender(value, from, cover);
    case 'recipient':
      return isAddressee(value) ? cover([]) : undefined;
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

/** `Айгүл Сапарова <aigul@mail.kz>`: a letter's writer, or the office that sent it. */
const readSender = (
  value: string,
  from: number,
  cover: (pieces: readonly HeaderPiece[]) => readonly HeaderPiece[],
): readonly HeaderPiece[] | undefined => {
  if (!isAddressee(value)) return undefined;
  const name = value.replace(/\s*<[^<>]*>$/u, '');
  const isWriter = isPersonName(name) || (name !== value && hasNameShape(name));
  return cover([field(isWriter ? 'author' : 'source', name, from, from + name.length)]);
};

/** Who or what mail is sent to or by: an address, or a name that ends no sentence. */
const isAddressee = (value: string): boolean =>
  value.length <= 160 &&
  (value.includes('@') || (/^\p{Lu}/u.test(value) && countWords(value) <= 6 && !endsSentence(value)));

const readAuthors = (
  value: string,
  from: number,
  cover: (pieces: readonly HeaderPiece[]) => readonly HeaderPiece[],
): readonly HeaderPiece[] | undefined => {
  // The account that an article was entered with says nothing about who wrote it.
  if (/^[a-z][\w.-]{1,30}$/u.test(value)) return cover([]);
  const names = readNames(value);
  if (!names) return undefined;
  // A desk may have written alone; beside a writer it is whom the text was written for.
  const kindOf = (name: string): 'author' | 'source' =>
    names.length > 1 && judgeAgency(name).isKnown ? 'source' : 'author';
  return cover(names.map(({ name, start, end }) => field(kindOf(name), name, from + start, from + end)));
};
