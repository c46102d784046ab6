// A paper, agency or site and the date of its issue in one line: `Қазақ әдебиеті газеті, №12, 2019 жыл, 22 наурыз`.
import { findDates } from '../../src/text/dates/find-dates.ts';
import { agencies } from './agencies.ts';
import { coverGaps, field, nameMarks, type HeaderPiece } from './header-piece.ts';
import { foldPhrase, publicationWords } from './page-vocabulary.ts';
import { readDatePiece } from './read-date-piece.ts';

/** No such line is longer, in UTF-16 units. */
const maxLength = 100;

const issue = /[\s,.;(]*№ ?\d{1,5}(?: ?\(\d{1,6}\))?[\s,.;)]*/u;

/**
 * @param text The whole text being parsed; only `start` to `end` is read.
 * @returns The source and the date; undefined when anything else is there, or the date is not whole.
 * @example readSourceAndDate('2023-10-05 Озодлик радиоси', 0, 26, 'uz-Cyrl') // date 2023-10-05, source Озодлик радиоси
 */
export const readSourceAndDate = (
  text: string,
  start: number,
  end: number,
  tag: string,
): readonly HeaderPiece[] | undefined => {
  const own = text.slice(start, end);
  if (own.length > maxLength || !/\d/u.test(own)) return undefined;
  const date = findDates(own, tag)[0];
  if (date?.status !== 'full') return undefined;
  const isDateFirst = date.start === 0;
  const rest = isDateFirst ? own.slice(date.end) : own.slice(0, date.start);
  const lead = isDateFirst ? (/^[\s,.;]*/u.exec(rest)?.[0].length ?? 0) : 0;
  const source = rest
    .slice(lead)
    .replace(issue, '')
    .replace(/[\s,.;[]+$/u, '');
  // `"Эркин-Тоо", №45 (3210), 12.08.2016`: only a paper has numbers.
  const isIssue = issue.test(own) && /^[«"“„][^«»"“”„]{2,40}[»"”“]$/u.test(source);
  // `Qazaq News, [12.03.2024 14:05]`: a channel, as Telegram copies its name.
  const isMessage = /^.{2,60}, \[[\d .:/]{8,25}\]$/u.test(own);
  if (!isSource(source) && !isIssue && !isMessage) return undefined;
  const from = start + (isDateFirst ? date.end + lead : 0);
  const found = field('source', source, from, from + source.length);
  const read = isDateFirst
    ? readDatePiece(text, start, start + date.end, tag)
    : readDatePiece(text, start + date.start, end, tag);
  if (!read) return undefined;
  const pieces = isDateFirst ? [...read.pieces, found] : [found, ...read.pieces];
  return nameMarks(text, coverGaps(text, start, end, pieces, 'label'));
};

/** A known agency, a site's name, or what ends in a word for a paper, a journal or a station. */
export const isSource = (name: string): boolean =>
  agencies.has(foldPhrase(name)) ||
  /^[\w-]{2,40}\.(?:kz|kg|uz|tj|tm|ru|com|org|net|info|media|jp)$/iu.test(name) ||
  (/^[\p{Lu}\p{Lo}«"“]/u.test(name) &&
    name.includes(' ') &&
    publicationWords.has(foldPhrase(name.slice(name.lastIndexOf(' ')))));
