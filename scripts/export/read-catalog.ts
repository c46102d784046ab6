// catalog.json of a built site, in one file or in parts.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

/** What the offline forms need of an entry; the file says more. */
const entrySchema = z.object({
  id: z.string(),
  seed: z.string(),
  url: z.string(),
  lang: z.string(),
  title: z.string(),
  date: z.iso.date().nullable(),
});
export type CatalogEntry = z.infer<typeof entrySchema>;

const catalogSchema = z.union([
  z.object({ articles: z.array(entrySchema) }),
  z.object({ parts: z.array(z.object({ file: z.string() })) }),
]);

/** @returns The articles of the site, newest first. */
export const readCatalog = async (dist: string): Promise<CatalogEntry[]> => {
  const read = async (file: string): Promise<CatalogEntry[]> => {
    const catalog = catalogSchema.parse(JSON.parse(await readFile(join(dist, file), 'utf8')));
    if ('articles' in catalog) return catalog.articles;
    const parts: CatalogEntry[] = [];
    for (const part of catalog.parts) parts.push(...(await read(part.file)));
    return parts;
  };
  return read('catalog.json');
};
