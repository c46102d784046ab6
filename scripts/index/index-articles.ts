// IO. The first half of the index: a batch of articles, one at a time -> the files that results are cut from, and the run
// of the batch's keys in order. Runs in any thread; what it returns can be sent from one to another.
import type { Article } from '../../src/article/article-schema.ts';
import type { Split } from '../../src/search/article-words.ts';
import type { TextGroups } from '../../src/search/search-index.ts';
import { tokenize, type Word } from '../../src/text/tokenize.ts';
import { articleText } from './article-text.ts';
import { type ArticleFacts, articleFacts } from './collect-columns.ts';
import { cutSlices } from './cut-slices.ts';
import { groupTexts } from './group-texts.ts';
import { openIndexFolder } from './index-folder.ts';
import { type KeyNumbers, numberKeys } from './number-keys.ts';
import { writeRun, type WrittenRun } from './run-file.ts';
import { sortPostings } from './sort-postings.ts';
import { visitWords } from './visit-words.ts';

/** Neighbouring articles, a whole number of the folders of their texts: one of those that `cutBatches` cuts. */
export type IndexBatch = {
  readonly articles: Iterable<Article>;
  /** As by `sliceWordsFor`; the same for all batches. */
  readonly sliceWords: number;
  /** A file that does not exist yet; `finishIndex` reads it. */
  readonly runFile: string;
  /** Folder that stands for the site's root; files are written into `assets/search/text/` in it. */
  readonly outDir: string;
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

/** Splits each text of an article once: it is cut into slices by its words, and then the words are indexed. */
const splitOnce = (): Split => {
  const known = new Map<string, readonly Word[]>();
  return (text) => {
    const words = known.get(text) ?? tokenize(text);
    known.set(text, words);
    return words;
  };
};

/** Words whose keys a thread remembers from batch to batch: forty bytes each. */
const mostWords = 500_000;
let remembered: KeyNumbers | undefined;

const openNumbers = (): KeyNumbers => {
  if (!remembered || remembered.size() > mostWords) remembered = numberKeys();
  return remembered;
};

/** Indexes a batch. Memory does not grow with the articles' texts, but for those of one folder: of a word three numbers stay. */
export const indexArticles = ({ articles, sliceWords, runFile, outDir }: IndexBatch): IndexPart => {
  const { write } = openIndexFolder(outDir);
  const files: string[] = [];
  const texts = groupTexts(([name, script]) => {
    files.push(write(name, script));
  });
  const numbers = openNumbers();
  const postings = sortPostings();
  const facts: ArticleFacts[] = [];
  for (const article of articles) {
    const split = splitOnce();
    const slices = cutSlices(articleText(article), sliceWords, split);
    texts.add(article.frontmatter.id, slices);
    const record = facts.length;
    const words = visitWords(slices, split, (run, lang, first) => {
      const numberOf = numbers.of(lang);
      let place = first;
      for (const { text } of run) postings.add(numberOf(text), record, place++);
    });
    facts.push(articleFacts(article, words));
  }
  const run = writeRun(runFile, postings.read(numbers));
  return { ...run, runFile, facts, groups: texts.finish(), files };
};
