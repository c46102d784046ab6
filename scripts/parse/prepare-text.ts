// The text of a seed -> the text that is read: without what typing, copying and printing left in it, and with the way back.
import { applyRepairs, repairLookAlikes } from '../../src/text/repair-look-alikes.ts';
import type { SeedFile } from '../read-seeds.ts';
import { chooseLanguage, type SeedLanguage } from './choose-language.ts';
import { cleanText } from './clean-text.ts';
import { joinMaps, type OffsetMap } from './edit-text.ts';
import { findPageMarks, type PageMark } from './find-page-marks.ts';
import { removed, type HeaderPiece } from './header-piece.ts';
import { readFrontMatter, type FrontMatter } from './read-front-matter.ts';
import type { Repair } from './reasons.ts';
import { removeMarkdown } from './remove-markdown.ts';
import { splitLines, type Line } from './split-lines.ts';
import { unwrapText } from './unwrap-text.ts';

/** What can be read of a seed. Offsets are in `text`. */
export type PreparedText = {
  readonly text: string;
  /** From the text to the seed. */
  readonly toSource: OffsetMap;
  readonly frontMatter: FrontMatter;
  readonly language: SeedLanguage;
  /** Lines below the front matter, without those that a page's number or a subtitle's time has to itself. */
  readonly lines: readonly Line[];
  /** Those lines. */
  readonly pageMarks: readonly HeaderPiece[];
  /** All that was mended, with what stood in the seed and where. */
  readonly repairs: readonly Repair[];
};

/** clean -> front matter -> marks of bold type -> language -> look-alikes -> marks of pages -> paragraphs. */
export const prepareText = (seed: Pick<SeedFile, 'path' | 'text' | 'sidecar' | 'folderTag'>): PreparedText => {
  const clean = cleanText(seed.text);
  const frontMatter = readFrontMatter(clean.text, seed.path);
  // The front matter stays as it is; the steps that follow are made on what is behind it.
  const head = frontMatter.end;
  const unmarked = removeMarkdown(clean.text.slice(head));
  const language = chooseLanguage(seed, unmarked.text, frontMatter.lang);
  const lookAlikes = repairLookAlikes(unmarked.text, language.tag);
  const unpaged = findPageMarks(applyRepairs(unmarked.text, lookAlikes));
  const unwrapped = unwrapText(unpaged.text);
  const text = clean.text.slice(0, head) + unwrapped.text;

  // From the text that each step made to the seed. Look-alikes give way letter for letter, so offsets stay.
  const fromBody: OffsetMap = (start, end) => clean.toSource(start + head, end + head);
  const fromUnmarked = joinMaps(unmarked.toSource, fromBody);
  const fromUnpaged = joinMaps(unpaged.toSource, fromUnmarked);
  const fromUnwrapped = joinMaps(unwrapped.toSource, fromUnpaged);
  const toSource: OffsetMap = (start, end) =>
    start < head ? clean.toSource(start, end) : fromUnwrapped(start - head, end - head);

  // What stood in the seed, not in a text between; the two differ where one repair follows another.
  const locate = ({ to, reason }: Pick<Repair, 'to' | 'reason'>, at: readonly [number, number]): Repair => ({
    from: seed.text.slice(...at),
    to,
    at,
    reason,
  });
  const repairs: Repair[] = [
    ...clean.repairs.map((repair) => locate(repair, repair.at)),
    ...unmarked.repairs.map((repair) => locate(repair, fromBody(...repair.at))),
    ...lookAlikes.map((repair) => locate(repair, fromUnmarked(repair.start, repair.end))),
    ...unpaged.repairs.map((repair) => locate(repair, fromUnmarked(...repair.at))),
    ...unwrapped.repairs.map((repair) => locate(repair, fromUnpaged(...repair.at))),
  ];

  const lines = splitLines(text).filter(({ start }) => start >= head);
  const toPaged = joinMaps(unwrapped.toSource, unpaged.toSource);
  const markOf = ({ start, end }: Line): PageMark | undefined =>
    unpaged.marks.size > 0 ? unpaged.marks.get(toPaged(start - head, end - head)[0]) : undefined;
  return {
    text,
    toSource,
    frontMatter,
    language,
    lines: lines.filter((line) => markOf(line) === undefined),
    pageMarks: lines.flatMap((line) => {
      const mark = markOf(line);
      return mark === undefined ? [] : [removed(mark, line.start, line.end)];
    }),
    repairs,
  };
};
