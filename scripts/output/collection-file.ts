// collection.json: what a program has to know of the collection as a whole. The export commands start from it.
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { collectionSettingsSchema } from '../../src/article/collection-settings.ts';
import { tagSchema } from '../../src/article/tag-schema.ts';
import type { SiteFile } from './site-files.ts';

/** Name of the file, at the site's root. */
export const COLLECTION_FILE = 'collection.json';

export const collectionFileSchema = z.strictObject({
  /** Ten hex digits that change when any file of the site does, and never else. */
  build: z.string().regex(/^[0-9a-f]{10}$/),
  articles: z.int().min(0),
  /** Tags of the articles' languages, sorted. */
  languages: z.array(tagSchema),
  /** The newest date of an article; null when none is dated. */
  newest: z.iso.date().nullable(),
  /** collection.yaml; `site` is the address the site was built for, if any. */
  settings: collectionSettingsSchema,
});
export type CollectionFile = z.infer<typeof collectionFileSchema>;

/** About so many UTF-16 units. */
const PIECE = 1 << 16;

/** Begins the build's name: a digest of every path and what the file holds. Files are added by path. */
export const startBuildId = () => {
  const digest = createHash('sha256');
  // Handed on in pieces: each line by itself takes longer to hand on than to digest.
  let lines = '';
  return {
    add({ path, sha256 }: SiteFile): void {
      lines += `${sha256}  ${path}\n`;
      if (lines.length < PIECE) return;
      digest.update(lines);
      lines = '';
    },
    finish: (): string => digest.update(lines).digest('hex').slice(0, 10),
  };
};

/**
 * @param dist Folder of a built site.
 * @returns What its collection.json says, or undefined when there is none: then the folder is no built site.
 */
export const readCollectionFile = async (dist: string): Promise<CollectionFile | undefined> => {
  const text = await readFile(join(dist, COLLECTION_FILE), 'utf8').catch(() => undefined);
  return text === undefined ? undefined : collectionFileSchema.parse(JSON.parse(text));
};
