// A slice of an article as its file has it: lists without names, which would be a tenth of so small a file.
import type { ArticleText, TextBlock } from './search-index.ts';

type PackedBlock = readonly [anchor: string, text: string, lang?: string, isSubhead?: 1];

/** What a file of `text/` holds. What is unknown is ''. */
export type PackedSlice = readonly [
  card: readonly [
    url: string,
    seed: string,
    lang: string,
    title: string,
    date: string,
    dateText: string,
    source: string,
  ],
  titleIsLead: 0 | 1,
  head: readonly string[],
  ...blocks: readonly PackedBlock[],
];

const packBlock = ({ anchor, text, lang, subhead }: TextBlock): PackedBlock => {
  if (subhead) return [anchor, text, lang ?? '', 1];
  return lang === undefined ? [anchor, text] : [anchor, text, lang];
};

/** Packs a slice: at build time. */
export const packSlice = (slice: ArticleText): PackedSlice => [
  [slice.url, slice.seed, slice.lang, slice.title, slice.date ?? '', slice.dateText ?? '', slice.source ?? ''],
  slice.titleIsLead ? 1 : 0,
  slice.head,
  ...slice.blocks.map(packBlock),
];

/** @returns The slice that `packSlice` packed. */
export const unpackSlice = ([card, titleIsLead, head, ...blocks]: PackedSlice): ArticleText => {
  const [url, seed, lang, title, date, dateText, source] = card;
  return {
    seed,
    url,
    lang,
    title,
    ...(date && { date }),
    ...(dateText && { dateText }),
    ...(source && { source }),
    ...(titleIsLead && { titleIsLead: true }),
    head,
    blocks: blocks.map(([anchor, text, own, isSubhead]) => ({
      anchor,
      text,
      ...(own && { lang: own }),
      ...(isSubhead && { subhead: true }),
    })),
  };
};
