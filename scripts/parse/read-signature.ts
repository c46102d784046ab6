// Who wrote an article, with the paper or the role: `Қанат Әбілдаев, «Егемен Қазақстан»`, `Бауыржан ОМАРОВ,` + `академик`.
import { agencies } from './agencies.ts';
import { coverGaps, field, nameMarks, type HeaderPiece } from './header-piece.ts';
import { foldPhrase, isPlaceName } from './page-vocabulary.ts';
import { hasNameShape, isPersonName } from './person-name.ts';
import { countWords, endsSentence } from './sentence-shape.ts';
import type { Line } from './split-lines.ts';

/** The pieces of a signature, and how many lines it takes. */
export type Signature = { readonly pieces: readonly HeaderPiece[]; readonly lines: 1 | 2 };

/** No name and no role is longer, in UTF-16 units. */
const longest = 60;

/** A role that ends in a full stop has no more words. */
const maxRoleWords = 3;

/** A newspaper's name in quotation marks, with a word for what it is: `«Эркин-Тоо» гезити`. */
const quotedPaper = /^([«"“„][^«»"“”„]{2,40}[»"”“])(?:\s+\p{L}{2,12})?\.?$/u;

/**
 * @param text The whole text being parsed.
 * @param lines One line, or two of which the second may belong to another matter.
 * @returns Undefined when the first line is no signature.
 */
export const readSignature = (text: string, [first, second]: readonly Line[]): Signature | undefined => {
  if (first === undefined || first.text.length > 2 * longest) return undefined;
  const [, name = '', gap = '', rest = ''] = /^([^,«»"“”„]{5,60}?)(,\s*|\s+(?=[«"“„]))(\S.*)$/u.exec(first.text) ?? [];
  const inLine = readRest(rest, first.start + name.length + gap.length, name);
  if (inLine)
    return {
      pieces: nameMarks(text, coverGaps(text, first.start, first.end, [author(name, first), ...inLine], 'label')),
      lines: 1,
    };
  // Some papers end names and places with a full stop each.
  const alone = first.text.replace(/,$|(?<=\p{L}{3})\.$/u, '').trimEnd();
  if (second === undefined || alone.length > longest || second.blanksBefore > 1) return undefined;
  const hasComma = alone !== first.text;
  const inFull = hasComma ? second.text.replace(/(?<=\p{L}{3})\.$/u, '') : second.text;
  const below = readRest(inFull, second.start, alone, hasComma);
  if (!below) return undefined;
  return {
    pieces: [
      ...coverGaps(text, first.start, first.end, [author(alone, first)], 'separator'),
      ...coverGaps(text, second.start, second.end, below, 'label'),
    ],
    lines: 2,
  };
};

const author = (name: string, { start }: Line): HeaderPiece => field('author', name, start, start + name.length);

/** What stands behind a name: a paper, which is the source, or a role or a place, which are no pieces of their own. */
const readRest = (rest: string, start: number, name: string, hasComma = true): readonly HeaderPiece[] | undefined => {
  // Below a title the next line may as well be a paragraph.
  if (rest.length > 2 * longest) return undefined;
  const paper = quotedPaper.exec(rest)?.[1] ?? (agencies.has(foldPhrase(rest)) ? rest : undefined);
  if (paper !== undefined && (isPersonName(name) || hasNameShape(name)))
    return [field('source', paper, start, start + paper.length)];
  // `А. КАСЫМОВ, агроном.`: so few words are no sentence.
  const role = countWords(rest) <= maxRoleWords ? rest.replace(/(?<=\p{L}{3})\.$/u, '') : rest;
  const isRole = hasComma && rest.length <= longest && /^\p{Ll}[^:«"“]*$/u.test(role) && !endsSentence(role);
  const isPlace = isPlaceName(rest) || (hasComma && /^\p{Lu}[\p{L}-]+(?: \p{L}[\p{L}-]*){0,2}$/u.test(rest));
  return (isRole || isPlace) && isPersonName(name) ? [] : undefined;
};
