// IO. The report's entries, which batches of articles have left in files, as a list of all seeds.
import { readRangeInto } from '../src/article/read-range.ts';
import { reportFile, type BatchArticle, type WrittenBatch } from './batch-store.ts';
import { entryOf, type ListEntry } from './output/list-in-parts.ts';
import type { PreparedSite } from './prepare-site.ts';
import type { PlacedArticle } from './work-folder.ts';

/** @returns The articles of all batches, with the places of their entries. */
export const placeArticles = (batches: readonly WrittenBatch[]): (BatchArticle & PlacedArticle)[] =>
  batches.flatMap(({ folder, listed, reports }) => {
    const file = reportFile(folder);
    return listed.map((article, index) => {
      const entry = reports[index];
      if (!entry) throw new Error(`${article.loaded.url} has no entry in its batch's report.`);
      return { ...article, report: { file, from: entry.from, to: entry.to } };
    });
  });

/** @returns The published articles' entries, by id. */
const readEntries = (batches: readonly WrittenBatch[]): Map<string, ListEntry> => {
  const entries = new Map<string, ListEntry>();
  for (const { folder, listed, reports } of batches) {
    const file = reportFile(folder);
    for (const [index, { units, sum, ...place }] of reports.entries()) {
      const put = (memory: Uint8Array): void => readRangeInto(memory, file, place);
      entries.set(listed[index]?.loaded.id ?? '', { units, bytes: place.to - place.from, inputs: sum, put });
    }
  }
  return entries;
};

/** @returns The report's entries on all seeds, in their order. */
export function* listReports(
  { seeds }: Pick<PreparedSite, 'seeds'>,
  batches: readonly WrittenBatch[],
): Generator<ListEntry> {
  const entries = readEntries(batches);
  for (const seed of seeds) {
    if (!seed.isPublished) {
      yield entryOf(seed.report);
      continue;
    }
    const entry = entries.get(seed.article.frontmatter.id);
    if (!entry) throw new Error(`${seed.article.seed.path} is in no batch.`);
    yield entry;
  }
}
