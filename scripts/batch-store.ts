// IO. What batches of articles have left for the index, the lists and the report, a folder for each: work that need not be
// done again as long as nothing about any of the batch's articles has changed.
import { hash } from 'node:crypto';
import {
  appendFileSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import { stateOf } from './earlier/site-record.ts';
import { encodeText } from './encode-text.ts';
import type { IndexPart } from './index/index-articles.ts';
import type { ChunkMemory } from './index/known-chunks.ts';
import type { KnownRecord, RunPlace } from './index/known-words.ts';
import { readSummed, writeSummed } from './summed-file.ts';
import type { Topic } from './related/article-topics.ts';
import type { ListedArticle } from './work-folder.ts';

/** Where a batch's entries of the report lie: as JSON, in the order of the articles, a line each. */
export const reportFile = (batchFolder: string): string => join(batchFolder, 'report.jsonl');

/** Where its run of the index lies. */
export const runFile = (batchFolder: string): string => join(batchFolder, 'index');

/** What its articles speak of, as JSON. */
const topicsFile = (batchFolder: string): string => join(batchFolder, 'topics.json');

const resultFile = (batchFolder: string): string => join(batchFolder, 'batch.json');

/** An entry in the report's file: its bytes, from the first to the one after the last, how many UTF-16 units, and a digest. */
export type ReportLine = {
  readonly from: number;
  readonly to: number;
  readonly units: number;
  readonly sum: string;
};

/** What lists have of an article. */
export type BatchArticle = Pick<ListedArticle, 'loaded'> & {
  /** As `articleKey` has it. */
  readonly key: string;
  /** A digest of what lists show of it. */
  readonly shown: string;
  /** As `digestSpeaking` has it. */
  readonly spoken: string;
};

/** What is left of a batch, beside the files. Plain data. */
export type WrittenBatch = {
  readonly folder: string;
  readonly listed: readonly BatchArticle[];
  /** One for each article. */
  readonly reports: readonly ReportLine[];
  /** Absent where the site has no index of these articles. */
  readonly index: IndexPart | undefined;
};

/** Begins the report of a batch. Entries go into the file as they come: held until all are there, they fill the memory. */
export const openReports = (folder: string) => {
  const file = openSync(reportFile(folder), 'w');
  const lines: ReportLine[] = [];
  let end = 0;
  return {
    add(entry: string): void {
      const bytes = encodeText(`${entry}\n`);
      appendFileSync(file, bytes);
      const from = end;
      end += bytes.length;
      lines.push({ from, to: end - 1, units: entry.length, sum: hash('sha256', bytes, 'base64url') });
    },
    /** @returns Where each entry lies. */
    close(): ReportLine[] {
      closeSync(file);
      return lines;
    },
  };
};

/** Writes what the articles of a batch speak of, in their order. */
export const writeTopics = (folder: string, topics: readonly (readonly Topic[])[]): void =>
  writeFileSync(topicsFile(folder), JSON.stringify(topics));

/** @returns What they speak of. */
export const readTopics = ({ folder }: WrittenBatch): readonly (readonly Topic[])[] =>
  // `writeTopics` has written it; who has found the batch knows that it is untouched.
  JSON.parse(readFileSync(topicsFile(folder), 'utf8')) as readonly (readonly Topic[])[];

/** What the result is bound to: its folder's name and the files, which are known by what the system says of them. */
const boundTo = (folder: string): string => {
  const states = [reportFile(folder), runFile(folder), topicsFile(folder)].flatMap((file) => {
    const stats = statSync(file, { throwIfNoEntry: false });
    return stats ? stateOf(stats) : [];
  });
  return [folder, ...states].join('\n');
};

/** Begins a batch anew: its folder is there, and empty. */
export const beginBatch = (folder: string): void => {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
};

/** Keeps what is left of a batch, when its files are written. */
export const keepBatch = ({ folder, index, ...rest }: WrittenBatch): void => {
  if (index === undefined) return;
  writeSummed(resultFile(folder), boundTo(folder), [JSON.stringify({ ...rest, index })]);
};

/** @returns Whether an earlier build has kept something in the folder; `findBatch` says whether it is of use. */
export const hasBatch = (folder: string): boolean => existsSync(resultFile(folder));

/** @returns What an earlier build has kept in the folder; undefined where there is nothing, or it was touched since. */
export const findBatch = (folder: string): WrittenBatch | undefined => {
  const result = readSummed(resultFile(folder), boundTo(folder));
  // The sum says that `keepBatch` wrote it.
  return result && { ...(JSON.parse(result.toString()) as Omit<WrittenBatch, 'folder'>), folder };
};

/** What a batch has kept of an article. */
export type KeptArticle = {
  readonly listed: BatchArticle;
  readonly topics: readonly Topic[];
  /** Where the index has its words. */
  readonly known?: KnownRecord | undefined;
};

/** @returns What the batches in these folders have kept of their articles, by the articles' keys; touched ones have nothing. */
export const recallArticles = (folders: readonly string[]): ReadonlyMap<string, KeptArticle> =>
  new Map(
    folders.flatMap((folder) => {
      const batch = findBatch(folder);
      if (!batch) return [];
      const topics = readTopics(batch);
      const run = runPlace(batch);
      return batch.listed.map((listed, record) => {
        const facts = batch.index?.facts[record];
        const known = run && facts && { run, record, facts };
        return [listed.key, { listed, topics: topics[record] ?? [], known }] as const;
      });
    }),
  );

/** Where the run of a batch lies. */
const runPlace = ({ index }: WrittenBatch): RunPlace | undefined =>
  index && { file: index.runFile, sections: index.sections };

/** @returns The folders of batches that an earlier build has kept, but those. */
export const otherBatches = (home: string, folders: ReadonlySet<string>): string[] =>
  readdirSync(home)
    .map((name) => join(home, name))
    .filter((folder) => !folders.has(folder) && hasBatch(folder));

/** Beside the batches: what was learnt when their runs were merged. */
const memoryName = 'keys';

/** @returns What the runs of the batches in a folder are merged by; those of an earlier build are found until they are swept. */
export const chunkMemory = (home: string): ChunkMemory => ({
  file: join(home, memoryName),
  findRun: (name) => {
    const batch = findBatch(join(home, name));
    return batch && runPlace(batch);
  },
});

/** Beside the batches: where the pages of their articles lead on to. */
const onwardName = 'onward';

/** @returns The file of it. */
export const onwardFile = (home: string): string => join(home, onwardName);

/** Removes all batches in a folder but those. */
export const sweepBatches = (home: string, used: readonly WrittenBatch[]): void => {
  const kept = new Set(used.map(({ folder }) => basename(folder)));
  for (const entry of readdirSync(home, { withFileTypes: true })) {
    if (entry.isDirectory() && !kept.has(entry.name)) rmSync(join(home, entry.name), { recursive: true, force: true });
  }
};
