// A block of the body before it has its anchor and its language.
import type { Block } from '../../src/article/article-schema.ts';

type TextBlock = Exclude<Block, { type: 'list' }>;
type ListBlock = Extract<Block, { type: 'list' }>;

/** As in the article, but offsets are in the text being parsed. */
export type TextDraft = {
  readonly type: TextBlock['type'];
  readonly text: string;
  readonly marker?: string;
  readonly layout?: NonNullable<TextBlock['layout']>;
  readonly start: number;
  readonly end: number;
};
export type ListDraft = Pick<ListBlock, 'type' | 'items' | 'markers'> & {
  readonly start: number;
  readonly end: number;
};
export type BlockDraft = TextDraft | ListDraft;

/** What a block says, as one text. */
export const draftText = (draft: BlockDraft): string => (draft.type === 'list' ? draft.items.join('\n') : draft.text);
