// Several writers, each with a role, one below another: `Нұрлан СЕЙІТОВ, профессор` + `Айгүл ҚАСЫМОВА, сарапшы`.
import { coverGaps, field, nameMarks, type HeaderPiece } from './header-piece.ts';
import { isPersonName } from './person-name.ts';
import { endsSentence } from './sentence-shape.ts';
import type { Line } from './split-lines.ts';

/** No line with a name and a role is longer, in UTF-16 units. */
const longest = 110;

/** No more lines say who wrote. */
export const mostAuthorLines = 10;

/** `Нұрлан СЕЙІТОВ`: the family name in capitals, the first name not. */
const withCapitals = /^\p{Lu}[\p{Ll}’'ʻʼ‘-]+(?: \p{Lu}[\p{Ll}’'ʻʼ‘-]+)? \p{Lu}[\p{Lu}\p{M}’'ʻʼ‘-]{2,}$/u;

/** `Асанов Т. К.`, `Т. К. Асанов`. */
const withInitials =
  /^(?:\p{Lu}[\p{L}’'ʻʼ‘-]{2,} \p{Lu}\.(?: ?\p{Lu}\.)?|\p{Lu}\. ?(?:\p{Lu}\. ?)?\p{Lu}[\p{L}’'ʻʼ‘-]{2,})$/u;

/** Whether a whole phrase is a writer's name, by its initials, its capitals or its ending. */
export const isWriterName = (text: string): boolean =>
  text.length <= 60 && (withCapitals.test(text) || withInitials.test(text) || isPersonName(text));

/**
 * @param text The whole text being parsed.
 * @param lines Those that stand together between blank lines, all of them.
 * @returns The writers, their paper as the source, and their roles as labels; undefined when any line is neither, or there is
 * but one writer with less than two lines of roles, who is read elsewhere.
 */
export const readAuthorLines = (text: string, lines: readonly Line[]): readonly HeaderPiece[] | undefined => {
  if (lines.length > mostAuthorLines || !areShort(lines)) return undefined;
  const pieces: HeaderPiece[] = [];
  let roles = 0;
  for (const line of lines) {
    const names = readLine(line);
    // The first line begins with a name; a line without one goes on with what its bearer is.
    if (names.length === 0 && (pieces.length === 0 || (roles === 0 && !leadsToRole(lines[0], line)))) return undefined;
    if (names.length === 0) roles++;
    const known = names.length > 0 ? names : readPaper(line);
    pieces.push(...nameMarks(text, coverGaps(text, line.start, line.end, known, 'label')));
  }
  const writers = pieces.filter((piece) => piece.kind === 'field' && piece.field === 'author').length;
  return writers > 1 || (writers === 1 && roles > 1) ? pieces : undefined;
};

/** A comma behind the name, a small letter or a paper's quotation mark before the role. */
const leadsToRole = (first: Line | undefined, role: Line): boolean =>
  /,$/u.test(first?.text ?? '') || /^[«"“„\p{Ll}]/u.test(role.text);

/** Newspapers end a role and a place with a full stop each, behind a name with a comma. */
const areShort = (lines: readonly Line[]): boolean => {
  const stop = /,$/u.test(lines[0]?.text ?? '') ? /\.$/u : /(?<=(?:^|\s)\p{Lu})\.$/u;
  return lines.every(
    ({ text }) =>
      text.length <= longest && !endsSentence(text.replace(stop, '')) && !/[?!:;]|\.\s+\p{Lu}\p{Ll}/u.test(text),
  );
};

/** `«Халқ сўзи» мухбирлари`: whom they write for. */
const readPaper = ({ text, start }: Line): readonly HeaderPiece[] => {
  const paper = /^[«"“„][^«»"“”„]{2,40}[»"”“]/u.exec(text)?.[0];
  return paper === undefined ? [] : [field('source', paper, start, start + paper.length)];
};

/** The name that a line begins with, and others that follow it; none when the line is a role. */
const readLine = ({ text, start }: Line): readonly HeaderPiece[] => {
  const names: HeaderPiece[] = [];
  let offset = 0;
  for (const part of text.split(',')) {
    const own = part.trim();
    const from = offset + part.indexOf(own);
    if (own !== '' && !isWriterName(own)) return names;
    if (own !== '') names.push(field('author', own, start + from, start + from + own.length));
    offset += part.length + 1;
  }
  return names;
};
