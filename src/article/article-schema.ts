// The model: what a seed becomes, and what every later step works from.
import { z } from 'zod';
import { tagSchema as tag } from './tag-schema.ts';

/** A range of UTF-16 offsets in the decoded seed, before repairs: start, and end (exclusive). */
export const rangeSchema = z.tuple([z.int().min(0), z.int().min(0)]);
export type Range = z.infer<typeof rangeSchema>;

/** Where the title was found: in the seed, in the sidecar, or made from the first clause of the lead. */
export const titleSources = ['seed', 'sidecar', 'lead'] as const;

/**
 * Where the date was found. `header`: a `date …` prefix or front matter; `line`: another line that
 * holds only header matter; `caption`, `dateline`: inside those; `sidecar`: given by an editor.
 */
export const dateSources = ['header', 'line', 'caption', 'dateline', 'sidecar'] as const;

/** The frontmatter of an MDX page. A key whose value is unknown is absent. */
export const frontmatterSchema = z.strictObject({
  /** Permanent id: lower-case letters and digits; never reused. */
  id: z.string().regex(/^[a-z0-9]+$/),
  title: z.string().min(1),
  titleFrom: z.enum(titleSources),
  lang: tag,
  dir: z.enum(['ltr', 'rtl']),
  /** ISO 8601 date without time: `2025-12-20`. */
  date: z.iso.date().optional(),
  dateFrom: z.enum(dateSources).optional(),
  category: z.string().optional(),
  authors: z.array(z.string()).optional(),
  dateline: z.strictObject({ place: z.string().optional(), agency: z.string().optional() }).optional(),
  /** The article's own photo caption, taken out of the body. */
  caption: z.string().optional(),
  description: z.string().optional(),
  /** What the article says, by language tag; written by an editor, never by the author. */
  summary: z.record(tag, z.string()).optional(),
  source: z
    .strictObject({ name: z.string().optional(), url: z.url().optional(), archivedUrl: z.url().optional() })
    .optional(),
  rights: z.string().optional(),
  /** The id of the article that this one translates. */
  translationOf: z.string().optional(),
  /** Last part of the permalink, ASCII, without `.html`. */
  slug: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  /** Words in the title and body, as `tokenize` counts them. */
  words: z.int().min(0),
  readingMinutes: z.int().min(1),
  /** Path of the seed inside the collection, with `/`. */
  seed: z.string().min(1),
  /** SHA-256 of the seed's bytes, lower-case hex. */
  seedSha256: z.string().regex(/^[0-9a-f]{64}$/),
});
export type Frontmatter = z.infer<typeof frontmatterSchema>;

/** Blocks that hold one run of text. `question`, `answer`: turns of an interview; `quote`: a paragraph of direct speech. */
export const textBlockTypes = ['paragraph', 'subhead', 'question', 'answer', 'quote', 'caption'] as const;

const blockBase = {
  /** The block's id in its page: `p-…`. Unique in the article. */
  anchor: z.string().regex(/^p-[a-z0-9-]+$/),
  /** Only where the block's language is not the article's. */
  lang: tag.optional(),
  at: rangeSchema,
};

/** One block of the body. Line breaks that belong to the text (verse, addresses, aligned columns) are `\n`. */
export const blockSchema = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.enum(textBlockTypes),
    text: z.string().min(1),
    /** The mark a turn or a quotation starts with, space included (`- `); not part of `text`. */
    marker: z.string().optional(),
    /** `columns`: spaces are kept, so that aligned columns stay readable. */
    layout: z.enum(['lines', 'columns']).optional(),
    ...blockBase,
  }),
  z.strictObject({
    type: z.literal('list'),
    items: z.array(z.string()).min(1),
    /** Each item's mark, space included (`1. `, `• `); as many as there are items. */
    markers: z.array(z.string()).min(1),
    ...blockBase,
  }),
]);
export type Block = z.infer<typeof blockSchema>;

/** An article: the frontmatter of its page and its body in reading order. */
export type Article = { readonly frontmatter: Frontmatter; readonly blocks: readonly Block[] };
