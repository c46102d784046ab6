// IO. The first half of the index: a batch of articles, one at a time -> the files that results are cut from, and the run
// of the batch's keys in order. Runs in any thread; what it returns can be sent from one to another.
import type { Article } from '../../src/article/article-schema.ts';
import type { TextGroups } from '../../src/search/search-index.ts';
import { articleKeys } from './article-keys.ts';
import { articleText } from './article-text.ts';
import { type ArticleFacts, articleFacts } from './collect-columns.ts';
import { cutSlices } from './cut-slices.ts';
import { groupTexts } from './group-texts.ts';
import { openIndexFolder } from './index-folder.ts';
import { writeParts } from './posting-parts.ts';
import { sortPostings } from './sort-postings.ts';

/** Neighbouring articles, a whole number of the folders of their texts: one of those that `cutBatches` cuts. */
export type IndexBatch = {
  readonly articles: Iterable<Article>;
  /** The number of the batch's first article in the whole collection. */
  readonly firstRecord: number;
  /** A file that does not exist yet; `finishIndex` reads it. */
  readonly runFile: string;
  /** Folder that stands for the site's root; files are written into `assets/search/text/` in it. */
  readonly outDir: string;
};

/** What `finishIndex` has to know of a batch, beside its run. Plain data: it can be sent and stored. */
export type IndexPart = {
  readonly runFile: string;
  /** Bytes of the run's lists, about. */
  readonly size: number;
  /** One for each article, in order. */
  readonly facts: readonly ArticleFacts[];
  readonly groups: TextGroups;
};

/** Indexes a batch. Memory does not grow with the articles' texts, but for those of one folder. */
export const indexArticles = ({ articles, firstRecord, runFile, outDir }: IndexBatch): IndexPart => {
  const { write } = openIndexFolder(outDir);
  const texts = groupTexts(([name, script]) => write(name, script));
  const postings = sortPostings();
  const facts: ArticleFacts[] = [];
  for (const article of articles) {
    const slices = cutSlices(articleText(article));
    const { places, words } = articleKeys(slices);
    texts.add(article.frontmatter.id, slices);
    postings.add(firstRecord + facts.length, places);
    facts.push(articleFacts(article, words));
  }
  writeParts(runFile, postings.read());
  return { runFile, size: postings.size(), facts, groups: texts.finish() };
};
