// IO. The first half of the index: a batch of articles, one at a time -> the files that results are cut from, and the run
// of the batch's keys in order. Runs in any thread; what it returns can be sent from one to another.
import type { Article } from '../../src/article/article-schema.ts';
import type { TextGroups } from '../../src/search/search-index.ts';
import { articleText } from './article-text.ts';
import { type ArticleFacts, articleFacts } from './collect-columns.ts';
import { cutSlices } from './cut-slices.ts';
import { groupTexts } from './group-texts.ts';
import type { WriteFile } from '../output/site-folder.ts';
import { openIndexFolder } from './index-folder.ts';
import { type KnownRecord, recallWords } from './known-words.ts';
import { writeRun, type WrittenRun } from './run-file.ts';
import { sortPostings } from './sort-postings.ts';
import { visitWords } from './visit-words.ts';
import { openVocabulary } from './vocabulary.ts';

/** An article, and where an earlier build has its words, if it is what it was. */
export type ArticleToIndex = { readonly article: Article; readonly known?: KnownRecord | undefined };

/** Neighbouring articles, a whole number of the folders of their texts: one of those that `cutBatches` cuts. */
export type IndexBatch = {
  readonly articles: Iterable<ArticleToIndex>;
  /** As by `sliceWordsFor`; the same for all batches. */
  readonly sliceWords: number;
  /** A file that does not exist yet; `finishIndex` reads it. */
  readonly runFile: string;
  /** Writes into the site: files in `assets/search/text/`. */
  readonly writeToSite: WriteFile;
};

/** What `finishIndex` has to know of a batch, beside its run. Plain data: it can be sent and stored, and used wherever the batch stands. */
export type IndexPart = WrittenRun & {
  readonly runFile: string;
  /** One for each article, in order. */
  readonly facts: readonly ArticleFacts[];
  readonly groups: TextGroups;
  /** What was written into the site, from its root. */
  readonly files: readonly string[];
};

/** Indexes a batch. Memory does not grow with the articles' texts, but for those of one folder: of a word three numbers stay. */
export const indexArticles = ({ articles, sliceWords, runFile, writeToSite }: IndexBatch): IndexPart => {
  const { write } = openIndexFolder(writeToSite);
  const files: string[] = [];
  const texts = groupTexts(([name, script]) => {
    files.push(write(name, script));
  });
  const vocabulary = openVocabulary();
  const postings = sortPostings();
  const recall = recallWords(vocabulary.numbers.numberOf);
  const facts: ArticleFacts[] = [];
  for (const { article, known } of articles) {
    const split = vocabulary.splitOf(article);
    const slices = cutSlices(articleText(article), sliceWords, split);
    texts.add(article.frontmatter.id, slices);
    const record = facts.length;
    if (known) {
      recall(known, (key, place) => postings.add(key, record, place));
      facts.push(known.facts);
      continue;
    }
    const words = visitWords(slices, split, (run, lang, first) => {
      const { numberOf } = vocabulary.in(lang);
      let place = first;
      for (const { word } of run) postings.add(numberOf(word), record, place++);
    });
    facts.push(articleFacts(article, words));
  }
  const run = writeRun(runFile, postings.read(vocabulary.numbers));
  return { ...run, runFile, facts, groups: texts.finish(), files };
};
