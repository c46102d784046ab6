// A slice of an article as its file has it: lists without names, which would be a tenth of so small a file, and Cyrillic
// in Latin letters.
import type { ArticleText, TextBlock } from './search-index.ts';
import { savedBySwapping, swapLetters } from './swapped-letters.ts';

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
  traits: number,
  head: readonly string[],
  ...blocks: readonly PackedBlock[],
];

/** What is true of a slice, added up. */
const traits = { titleIsLead: 1, isSwapped: 2 };

/** @returns The slice with every text that is meant to be read changed by `change`. */
const changeTexts = <Slice extends ArticleText>(slice: Slice, change: (text: string) => string): Slice => ({
  ...slice,
  title: change(slice.title),
  ...(slice.dateText === undefined ? {} : { dateText: change(slice.dateText) }),
  ...(slice.source === undefined ? {} : { source: change(slice.source) }),
  head: slice.head.map(change),
  blocks: slice.blocks.map((block) => ({ ...block, text: change(block.text) })),
});

const packBlock = ({ anchor, text, lang, subhead }: TextBlock): PackedBlock => {
  if (subhead) return [anchor, text, lang ?? '', 1];
  return lang === undefined ? [anchor, text] : [anchor, text, lang];
};

/** Packs a slice: at build time. */
export const packSlice = (slice: ArticleText): PackedSlice => {
  const isSwapped = savedBySwapping([slice.title, ...slice.blocks.map(({ text }) => text)]) > 0;
  const written = isSwapped ? changeTexts(slice, swapLetters) : slice;
  const { url, seed, lang, title, date = '', dateText = '', source = '', head, blocks } = written;
  return [
    [url, seed, lang, title, date, dateText, source],
    (slice.titleIsLead ? traits.titleIsLead : 0) + (isSwapped ? traits.isSwapped : 0),
    head,
    ...blocks.map(packBlock),
  ];
};

/** @returns The slice that `packSlice` packed. */
export const unpackSlice = ([card, held, head, ...blocks]: PackedSlice): ArticleText => {
  const [url, seed, lang, title, date, dateText, source] = card;
  const slice: ArticleText = {
    seed,
    url,
    lang,
    title,
    ...(date && { date }),
    ...(dateText && { dateText }),
    ...(source && { source }),
    ...(held & traits.titleIsLead && { titleIsLead: true }),
    head,
    blocks: blocks.map(([anchor, text, own, isSubhead]) => ({
      anchor,
      text,
      ...(own && { lang: own }),
      ...(isSubhead && { subhead: true }),
    })),
  };
  return held & traits.isSwapped ? changeTexts(slice, swapLetters) : slice;
};
