// Of all that a header says, what the article's title and date are.
import type { dateSources, titleSources } from '../../src/article/article-schema.ts';
import { draftText, type BlockDraft } from './block-draft.ts';
import { wordsOfMessage } from './chat-message.ts';
import type { HeaderField, HeaderPiece } from './header-piece.ts';
import type { Frame } from './read-frame.ts';
import { titleFromLead } from './title-from-lead.ts';

/** Every value of one field, in the order they stand in the text. */
export const valuesOf = (pieces: readonly HeaderPiece[], name: HeaderField): string[] =>
  pieces
    .filter((piece) => piece.kind === 'field' && piece.field === name)
    .toSorted((a, b) => a.start - b.start)
    .map((piece) => (piece.kind === 'field' ? piece.value : ''));

type Title = { readonly title: string; readonly titleFrom: (typeof titleSources)[number] };

/** An editor's title, else the seed's, a law's with what it is about, else the beginning of the text. */
export const chooseTitle = (
  stated: string | undefined,
  pieces: readonly HeaderPiece[],
  blocks: readonly BlockDraft[],
): Title => {
  if (stated !== undefined) return { title: stated, titleFrom: 'sidecar' };
  const [read] = valuesOf(pieces, 'title');
  if (read !== undefined) return { title: [read, ...valuesOf(pieces, 'subject')].join(' '), titleFrom: 'seed' };
  const worded = blocks.filter((block) => /[\p{L}\p{N}]/u.test(draftText(block)));
  const isProse = (block: BlockDraft): boolean =>
    block.type === 'quote' ||
    (block.type === 'paragraph' && block.layout !== 'columns' && wordsOfMessage(block.text) !== '');
  const lead = worded.find(isProse) ?? worded[0] ?? blocks[0];
  const text = lead ? draftText(lead) : '';
  return { title: titleFromLead(wordsOfMessage(text) || text), titleFrom: 'lead' };
};

type ArticleDate = { readonly date: string | undefined; readonly dateFrom: (typeof dateSources)[number] | undefined };

/** An editor's date, else the header's, else a line's, else a law's own, else a caption's, else a dateline's; never one of the running text. */
export const chooseDate = (
  stated: string | undefined,
  { pieces, prefixPieces, captionDate, documentDate }: Frame,
  dateline: readonly HeaderPiece[],
): ArticleDate => {
  if (stated !== undefined) return { date: stated, dateFrom: 'sidecar' };
  const isoOf = (some: readonly HeaderPiece[]): string | undefined =>
    valuesOf(some, 'date').find((value) => /^\d{4}-\d{2}-\d{2}$/u.test(value));
  const found = [
    { date: isoOf(pieces.slice(0, prefixPieces)), dateFrom: 'header' },
    { date: isoOf(pieces.slice(prefixPieces)), dateFrom: 'line' },
    { date: documentDate?.iso, dateFrom: 'line' },
    { date: captionDate?.iso, dateFrom: 'caption' },
    { date: isoOf(dateline), dateFrom: 'dateline' },
  ] as const;
  const { date, dateFrom } = found.find((entry) => entry.date !== undefined) ?? {
    date: undefined,
    dateFrom: undefined,
  };
  return { date, dateFrom };
};
