// The report: what was made of every seed, and where every character of it went. Pages read it too.
import { z } from 'zod';
import { blockSchema, dateSources, frontmatterSchema, rangeSchema, titleSources } from './article-schema.ts';

/** Something wrong, as scripts/problem.ts has it, without its file. */
export const problemSchema = z.strictObject({
  rule: z.string(),
  severity: z.enum(['error', 'warning']),
  line: z.int().min(1).optional(),
  found: z.string().optional(),
  message: z.string(),
  hint: z.string(),
});

/** What the report says of one seed. Unknown is `null`; of a rejected seed only the path and the error are sure. */
export const reportEntrySchema = z.strictObject({
  seed: z.string().min(1),
  status: z.enum(['published', 'rejected']),
  encoding: z.string().nullable(),
  lang: frontmatterSchema.shape.lang.nullable(),
  /** 0 to 1: how far the language was ahead of the next; 1 when it was stated. */
  langMargin: z.number().min(0).max(1).nullable(),
  dir: z.enum(['ltr', 'rtl']).nullable(),
  title: z.string().nullable(),
  titleFrom: z.enum(titleSources).nullable(),
  date: z.iso.date().nullable(),
  dateFrom: z.enum(dateSources).nullable(),
  category: z.string().nullable(),
  authors: z.array(z.string()),
  place: z.string().nullable(),
  agency: z.string().nullable(),
  caption: z.string().nullable(),
  slug: z.string().nullable(),
  /** Relative to the site's root: `kk/orta-daliz.html`. */
  url: z.string().nullable(),
  blocks: z.array(blockSchema),
  removed: z.array(z.strictObject({ text: z.string(), at: rangeSchema, reason: z.string() })),
  repaired: z.array(z.strictObject({ from: z.string(), to: z.string(), at: rangeSchema, reason: z.string() })),
  header: z.array(z.strictObject({ field: z.string(), text: z.string(), at: rangeSchema })),
  problems: z.array(problemSchema),
  error: z.strictObject({ rule: z.string(), message: z.string(), hint: z.string() }).nullable(),
});
export type ReportEntry = z.infer<typeof reportEntrySchema>;

export const totalsSchema = z.strictObject({
  published: z.int().min(0),
  rejected: z.int().min(0),
  warnings: z.int().min(0),
});
export type Totals = z.infer<typeof totalsSchema>;

/** `--report FILE`, and `dist/report.json` of up to 5,000 articles. */
export const reportSchema = z.strictObject({ seeds: z.array(reportEntrySchema), totals: totalsSchema });
