// The texts that results are cut from.
import { articleSections, type Section } from './article-words.ts';
import { readCodes, type SectionCodes } from './find-places.ts';
import type { LoadFile } from './packed-file.ts';
import { type PackedSlice, unpackSlice } from './packed-slice.ts';
import { type Card, fileNames, type TextGroups } from './search-index.ts';

/** A slice of an article, cut into words. */
export type OpenSlice = {
  readonly card: Card;
  readonly sections: readonly Section[];
  /** As `readCodes` gives them; few queries ask for them. */
  readonly codes: () => SectionCodes;
};

/** How many articles' texts are kept in memory. */
const mostSlices = 100;

/** @returns The name of the file that holds a slice of a record. */
const openGroups = (groups: TextGroups): ((record: number, slice: number) => string) => {
  let next = 0;
  const firsts = groups.map(([articles]) => (next += articles) - articles);
  return (record, slice) => {
    const group = firsts.findLastIndex((first) => first <= record);
    return fileNames.text(groups[group]?.[1] ?? '', record - (firsts[group] ?? 0), slice);
  };
};

/** What gives the slice of a record by its number, from 1. */
export type ReadSlice = (record: number, slice: number) => Promise<OpenSlice>;

/** Opens the texts. Of the last ones it is kept what words they have: while a reader types, the same come again and again. */
export const openTexts = (groups: TextGroups, load: LoadFile): ReadSlice => {
  const nameOf = openGroups(groups);
  const slices = new Map<string, Promise<OpenSlice>>();
  return (record, slice) => {
    const name = nameOf(record, slice);
    const known = slices.get(name);
    if (known) return known;
    const reading = load(name).then((content): OpenSlice => {
      const text = unpackSlice(content as PackedSlice); // packed by scripts/index/group-texts.ts
      const { head: _head, blocks: _blocks, titleIsLead: _titleIsLead, ...card } = text;
      const sections = articleSections(text, slice);
      let codes: SectionCodes | undefined;
      return { card, sections, codes: () => (codes ??= readCodes(sections)) };
    });
    reading.catch(() => slices.delete(name));
    slices.set(name, reading);
    const [oldest] = slices.keys();
    if (slices.size > mostSlices && oldest !== undefined) slices.delete(oldest);
    return reading;
  };
};
