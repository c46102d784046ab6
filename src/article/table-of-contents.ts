// The parts of a long article: its subheads, or the questions of an interview.
import type { Block } from './article-schema.ts';
import { excerpt } from './excerpt.ts';

/** One part of an article: where it begins, and what it is called. */
export type ContentsEntry = { readonly anchor: string; readonly text: string };

/** Fewer parts need no list of them; and a question is shown by its first words. */
const fewestEntries = 3;
const questionWords = 9;

const entriesOf = (blocks: readonly Block[], type: 'subhead' | 'question', words: number): ContentsEntry[] =>
  blocks.flatMap((block) => (block.type === type ? [{ anchor: block.anchor, text: excerpt(block.text, words) }] : []));

/** @returns An article's subheads, else its questions; empty where there are too few to need a list. */
export const tableOfContents = (blocks: readonly Block[]): ContentsEntry[] => {
  const subheads = entriesOf(blocks, 'subhead', Infinity);
  const entries = subheads.length >= fewestEntries ? subheads : entriesOf(blocks, 'question', questionWords);
  return entries.length >= fewestEntries ? entries : [];
};
