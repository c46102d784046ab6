// ledger.json: what was promised to readers, so that it can be kept. Written by `build`, read by every command.
import { z } from 'zod';
import { frontmatterSchema } from './article-schema.ts';

const anchor = z.string().regex(/^p-[a-z0-9-]+$/);

/** What a block is known by: see block-sketch.ts. */
const sketch = z.string().regex(/^[0-9a-z]{10}:([0-9a-z]{3}){0,16}$/);

/** One article that was published once. It stays when its seed is gone, so that nothing of it is ever given to another. */
export const ledgerEntrySchema = z.strictObject({
  id: frontmatterSchema.shape.id,
  /** Path of the seed inside the collection, when it was last seen. */
  seed: z.string().min(1),
  sha256: frontmatterSchema.shape.seedSha256,
  /** The slug in use, then those it had before, newest first. */
  slugs: z.array(frontmatterSchema.shape.slug).min(1),
  /** The address in use, then those it had before, newest first; relative to the site's root. */
  urls: z.array(z.string().min(1)).min(1),
  /** Anchor -> what its block is known by, in reading order. */
  anchors: z.record(anchor, sketch),
  /** The same for blocks that are gone: their anchors are not given to others, and come back with them. */
  retired: z.record(anchor, sketch).optional(),
});
export type LedgerEntry = z.infer<typeof ledgerEntrySchema>;

export const ledgerSchema = z.strictObject({ version: z.literal(1), articles: z.array(ledgerEntrySchema) });
export type Ledger = z.infer<typeof ledgerSchema>;

export const emptyLedger: Ledger = { version: 1, articles: [] };

/**
 * The ledger as it is written: articles by id, one line for each fact, so that git shows what changed and merges what two
 * people added.
 */
export const formatLedger = (ledger: Ledger): string => {
  const articles = ledger.articles.toSorted((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  return `${JSON.stringify({ version: ledger.version, articles }, undefined, 1)}\n`;
};

/** @returns The ledger that a file holds, or undefined when it is none: not JSON, or not as `formatLedger` writes it. */
export const parseLedger = (text: string): Ledger | undefined => {
  try {
    return ledgerSchema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
};
