import { join } from 'node:path';
import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'zod';
import { frontmatterSchema } from './article/article-schema.ts';
import { workFolder } from './article/work-folder.ts';

/** Astro reads `date: 2025-12-20` as a point in time; to us it is a day, as it stands in the file. */
const day = z.union([z.date().transform((date) => date.toISOString().slice(0, 10)), frontmatterSchema.shape.date]);

const articles = defineCollection({
  loader: glob({
    pattern: '**/*.mdx',
    base: join(workFolder(), 'articles'),
    // Astro's own id would be the slug alone, and two languages may share one.
    generateId: ({ entry }) => entry.replace(/\.mdx$/, ''),
  }),
  schema: frontmatterSchema.extend({ date: day.optional() }),
});

export const collections = { articles };
