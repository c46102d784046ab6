// IO. Where the pages of articles lead on to. As long as all articles speak of the same, it is what an earlier build has found:
// most changes of an article are of its words, not of what it speaks of.
import { hash } from 'node:crypto';
import type { CollectionSettings } from '../src/article/collection-settings.ts';
import type { Onward } from '../src/article/loaded-article.ts';
import { readTopics, type BatchArticle, type WrittenBatch } from './batch-store.ts';
import { digestProgram } from './program-files.ts';
import type { Topic } from './related/article-topics.ts';
import { relateArticles } from './related/relate-articles.ts';
import { readSummed, writeSummed } from './summed-file.ts';

/** By the articles' ids. */
type OnwardById = Readonly<Record<string, Onward>>;

/** What all articles speak of, by their ids. */
const topicsById = (batches: readonly WrittenBatch[]): Map<string, readonly Topic[]> =>
  new Map(
    batches.flatMap((batch) => {
      const topics = readTopics(batch);
      return batch.listed.map(({ loaded }, index) => [loaded.id, topics[index] ?? []] as const);
    }),
  );

/**
 * @param batches - All of a site.
 * @param file - Where it is remembered; undefined where no later build looks.
 * @returns A function that gives what `relateArticles` does; the articles come in the order of the lists.
 */
export const relateBatches =
  (batches: readonly WrittenBatch[], settings: CollectionSettings, file: string | undefined) =>
  (articles: readonly BatchArticle[]): OnwardById => {
    const key = hash('sha256', JSON.stringify([digestProgram(), settings, articles.map(({ spoken }) => spoken)]));
    const known = file === undefined ? undefined : readSummed(file, key);
    if (known) return JSON.parse(known.toString()) as OnwardById; // as its sum says
    const topics = topicsById(batches);
    const onward = relateArticles(
      articles.map(({ loaded }) => ({ frontmatter: loaded, topics: topics.get(loaded.id) ?? [] })),
      settings,
    );
    if (file !== undefined) writeSummed(file, key, [JSON.stringify(onward)]);
    return onward;
  };
