// What the pages know of the site as a whole: site.json in the work folder.
import { z } from 'zod';
import { collectionSettingsSchema } from './collection-settings.ts';
import { problemSchema } from './report-schema.ts';

/** A font file that pages name, and the characters it is for. */
const fontFileSchema = z.strictObject({
  /** Relative to the site's root. */
  file: z.string(),
  /** As CSS has it: `U+20-7E, U+A0`. */
  unicodeRange: z.string(),
});
export type FontFile = z.infer<typeof fontFileSchema>;

/** Names of the files that all pages share; they are cut and bundled before the pages are made. */
export const sharedAssetsSchema = z.strictObject({
  fonts: z.array(fontFileSchema),
  /** The script of the reader's controls by the language of its words, relative to the site's root. */
  reader: z.record(z.string(), z.string()),
  /** The script of the page that shows what is saved on the device, relative to the site's root. */
  saved: z.string(),
});
export type SharedAssets = z.infer<typeof sharedAssetsSchema>;

/** Something wrong in the folder of articles. `file` is a path inside it, with `/`. */
const siteProblemSchema = problemSchema.extend({ file: z.string() });
export type SiteProblem = z.infer<typeof siteProblemSchema>;

export const siteSchema = z.object({
  settings: collectionSettingsSchema,
  /** Ends in `/`; null when the site may lie anywhere. */
  siteUrl: z.url().nullable(),
  /** Addresses that articles had before, relative to the site's root, and where each leads now. */
  moved: z.array(z.strictObject({ from: z.string(), to: z.string() })),
  /** Articles that were taken back; `date` is an ISO 8601 date, `url` relative to the site's root. */
  withdrawn: z.array(
    z.strictObject({ id: z.string(), url: z.string(), lang: z.string(), date: z.iso.date(), reason: z.string() }),
  ),
  assets: sharedAssetsSchema,
  /** The files of the search index; null where there is none yet, as in development. */
  search: z
    .strictObject({
      base: z.string(),
      box: z.string(),
      highlight: z.string(),
      engine: z.string(),
      index: z.string(),
    })
    .nullable(),
  /** Whether the site is published with its archives and books, so that pages may lead to them. */
  hasDownloads: z.boolean(),
  /** What is wrong in the folder of articles, for its editor; in development only, never in a build. */
  problems: z.array(siteProblemSchema).optional(),
});
export type Site = z.infer<typeof siteSchema>;
