// One decoded seed -> what it says: title, dates, names, blocks, and an account of every character. Pure.
import type { Range, titleSources, dateSources } from '../../src/article/article-schema.ts';
import { identifyPassage } from '../../src/text/identify-language.ts';
import type { Problem } from '../problem.ts';
import type { SeedFile } from '../read-seeds.ts';
import { account, type HeaderEntry } from './account.ts';
import { draftText, type BlockDraft } from './block-draft.ts';
import { chooseDate, chooseTitle, valuesOf } from './choose-header.ts';
import type { HeaderField } from './header-piece.ts';
import { parseBlocks } from './parse-blocks.ts';
import { findProblems } from './find-problems.ts';
import { prepareText } from './prepare-text.ts';
import { readFrame } from './read-frame.ts';
import { takeDateline } from './take-dateline.ts';
import type { Removal, Repair } from './reasons.ts';

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
 * Parses one seed: prepared text -> frame -> dateline -> blocks -> account. Never throws.
 * What a sidecar states wins; what it does not state is read from the text.
 */
export const parseSeed = (seed: Pick<SeedFile, 'path' | 'text' | 'sidecar' | 'folderTag'>): SeedParse => {
  const prepared = prepareText(seed);
  const { text, language, frontMatter } = prepared;
  const frame = readFrame(text, prepared.lines, language.tag, frontMatter.pieces);
  const dateline = takeDateline(text, frame.body, language.tag);
  const drafts = parseBlocks(dateline.body);
  const pieces = [...frame.pieces, ...dateline.pieces, ...prepared.pageMarks];
  const problems = [...frontMatter.problems, ...findProblems(seed, prepared, pieces)];
  if (drafts.length === 0) return { ok: false, problems: [...problems, describeNoText(seed.path)] };
  const entries = account(
    seed.text,
    pieces,
    drafts.map(({ start, end }) => [start, end]),
    prepared.toSource,
    prepared.repairs,
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

const describeNoText = (file: string): Problem => ({
  rule: 'no-body',
  severity: 'error',
  file,
  message: 'Nothing but a header was found, so there is no article to show.',
  hint: 'Add the text of the article below its title, or remove the file from the folder.',
});
