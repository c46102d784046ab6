// One decoded seed -> what it says: title, dates, names, blocks, and an account of every character. Pure.
import type { Range, titleSources, dateSources } from '../../src/article/article-schema.ts';
import { identifyPassage } from '../../src/text/identify-language.ts';
import { applyRepairs, repairLookAlikes } from '../../src/text/repair-look-alikes.ts';
import type { Problem } from '../problem.ts';
import type { SeedFile } from '../read-seeds.ts';
import { account, type HeaderEntry } from './account.ts';
import { draftText, type BlockDraft } from './block-draft.ts';
import { chooseLanguage } from './choose-language.ts';
import { chooseDate, chooseTitle, valuesOf } from './choose-header.ts';
import { cleanText } from './clean-text.ts';
import { joinMaps, type OffsetMap } from './edit-text.ts';
import { findPageMarks, type PageMark } from './find-page-marks.ts';
import { removed, type HeaderField } from './header-piece.ts';
import { parseBlocks } from './parse-blocks.ts';
import { findProblems } from './find-problems.ts';
import { readFrame } from './read-frame.ts';
import { readFrontMatter } from './read-front-matter.ts';
import { takeDateline } from './take-dateline.ts';
import type { Removal, Repair } from './reasons.ts';
import { removeMarkdown } from './remove-markdown.ts';
import { splitLines, type Line } from './split-lines.ts';
import { unwrapText } from './unwrap-text.ts';

/** A block with its range in the seed, before it has an anchor. */
export type ParsedBlock = BlockDraft & { readonly at: Range; readonly lang?: string };

/** What one seed says. `undefined` is unknown; nothing is guessed. */
export type ParsedSeed = {
  readonly lang: string;
  readonly langMargin: number;
  readonly dir: 'ltr' | 'rtl';
  readonly title: string;
  readonly titleFrom: (typeof titleSources)[number];
  readonly date: string | undefined;
  readonly dateFrom: (typeof dateSources)[number] | undefined;
  readonly category: string | undefined;
  readonly authors: readonly string[];
  readonly place: string | undefined;
  readonly agency: string | undefined;
  readonly caption: string | undefined;
  readonly description: string | undefined;
  readonly source: string | undefined;
  readonly blocks: readonly ParsedBlock[];
  readonly header: readonly HeaderEntry[];
  readonly removed: readonly Removal[];
  readonly repaired: readonly Repair[];
};

export type SeedParse =
  | { readonly ok: true; readonly parsed: ParsedSeed; readonly problems: readonly Problem[] }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/**
 * Parses one seed: clean -> marks -> language -> look-alikes -> paragraphs -> frame -> dateline -> blocks -> account. Never throws.
 * What a sidecar states wins; what it does not state is read from the text.
 */
export const parseSeed = (seed: Pick<SeedFile, 'path' | 'text' | 'sidecar' | 'folderTag'>): SeedParse => {
  const clean = cleanText(seed.text);
  const frontMatter = readFrontMatter(clean.text, seed.path);
  // The front matter stays as it is; behind it the text is the unmarked one, and at last the unwrapped one.
  const head = frontMatter.end;
  const unmarked = removeMarkdown(clean.text.slice(head));
  const written = unmarked.text;
  const language = chooseLanguage(seed, written, frontMatter.lang);
  const lookAlikes = repairLookAlikes(written, language.tag);
  const unpaged = findPageMarks(applyRepairs(written, lookAlikes));
  const unwrapped = unwrapText(unpaged.text);
  const toWritten = joinMaps(unwrapped.toSource, unpaged.toSource);
  const text = clean.text.slice(0, head) + unwrapped.text;
  const fromUnmarked: OffsetMap = (start, end) => clean.toSource(start + head, end + head);
  const fromWritten = joinMaps(unmarked.toSource, fromUnmarked);
  const toSource: OffsetMap = (start, end) =>
    start < head ? clean.toSource(start, end) : fromWritten(...toWritten(start - head, end - head));
  // What stood in the seed, not in a text between; the two differ where one repair follows another.
  const locate = (to: string, at: readonly [number, number], reason: Repair['reason']): Repair => ({
    from: seed.text.slice(...at),
    to,
    at,
    reason,
  });
  const repairs: Repair[] = [
    ...clean.repairs.map(({ to, at, reason }) => locate(to, at, reason)),
    ...unmarked.repairs.map(({ to, at, reason }) => locate(to, fromUnmarked(...at), reason)),
    ...lookAlikes.map(({ to, start, end, reason }) => locate(to, fromWritten(start, end), reason)),
    ...unpaged.repairs.map(({ to, at, reason }) => locate(to, fromWritten(...at), reason)),
    ...unwrapped.repairs.map(({ to, at, reason }) => locate(to, fromWritten(...unpaged.toSource(...at)), reason)),
  ];
  const markOf = ({ start, end }: Line): PageMark | undefined =>
    unpaged.marks.size > 0 ? unpaged.marks.get(toWritten(start - head, end - head)[0]) : undefined;
  const allLines = linesAfter(text, head);
  const pageMarks = allLines.flatMap((line) => {
    const mark = markOf(line);
    return mark ? [removed(mark, line.start, line.end)] : [];
  });
  const lines = pageMarks.length > 0 ? allLines.filter((line) => markOf(line) === undefined) : allLines;
  const frame = readFrame(text, lines, language.tag, frontMatter.pieces);
  const dateline = takeDateline(text, frame.body, language.tag);
  const drafts = parseBlocks(dateline.body);
  const pieces = [...frame.pieces, ...dateline.pieces, ...pageMarks];
  const problems = [...frontMatter.problems, ...findProblems(seed, language, pieces, text, toSource, repairs)];
  if (drafts.length === 0) return { ok: false, problems: [...problems, describeNoText(seed.path)] };
  const entries = account(
    seed.text,
    pieces,
    drafts.map(({ start, end }) => [start, end]),
    toSource,
    repairs,
  );
  const valueOf = (name: HeaderField): string | undefined => valuesOf(pieces, name)[0];
  const blocks = drafts.map((draft, index): ParsedBlock => {
    const lang = identifyPassage(draftText(draft), language.tag);
    return { ...draft, at: entries.blocks[index] ?? [0, 0], ...(lang === undefined ? {} : { lang }) };
  });
  const { sidecar } = seed;
  return {
    ok: true,
    problems,
    parsed: {
      lang: language.tag,
      langMargin: language.margin,
      dir: language.dir,
      ...chooseTitle(sidecar?.title, pieces, drafts),
      ...chooseDate(sidecar?.date, frame, dateline.pieces),
      category: sidecar?.category ?? valueOf('category'),
      authors: sidecar?.authors ?? [...new Set(valuesOf(pieces, 'author'))],
      place: sidecar?.dateline?.place ?? valueOf('place'),
      agency: sidecar?.dateline?.agency ?? valueOf('agency'),
      caption: sidecar?.caption ?? (valuesOf(pieces, 'caption').join(' ') || undefined),
      description: sidecar?.description ?? valueOf('description'),
      source: valueOf('source'),
      blocks,
      header: entries.header,
      removed: entries.removed,
      repaired: entries.repaired,
    },
  };
};

const linesAfter = (text: string, offset: number): Line[] => splitLines(text).filter(({ start }) => start >= offset);

const describeNoText = (file: string): Problem => ({
  rule: 'no-body',
  severity: 'error',
  file,
  message: 'Nothing but a header was found, so there is no article to show.',
  hint: 'Add the text of the article below its title, or remove the file from the folder.',
});
