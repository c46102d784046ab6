// IO. What batches of articles have left for the index, the lists and the report, a folder for each: work that need not be
// done again as long as nothing about any of the batch's articles has changed.
import { hash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { IndexPart } from './index/index-articles.ts';
import type { ListedArticle } from './work-folder.ts';

/** Where a batch's entries of the report lie: one a line, as JSON, in the order of the articles. */
export const reportFile = (batchFolder: string): string => join(batchFolder, 'report.jsonl');

/** Where its run of the index lies. */
export const runFile = (batchFolder: string): string => join(batchFolder, 'index');

const resultFile = (batchFolder: string): string => join(batchFolder, 'batch.json');

/** What is left of a batch, beside the two files. Plain data. */
export type WrittenBatch = {
  readonly folder: string;
  readonly listed: readonly ListedArticle[];
  /** Absent where the site has no index of these articles. */
  readonly index: IndexPart | undefined;
};

/** Binds the result to its folder's name and to the two files. */
const sumOf = (folder: string, result: string): string => {
  const files = [reportFile(folder), runFile(folder)].map((file) => hash('sha256', readFileSync(file)));
  return hash('sha256', [folder, result, ...files].join('\n'));
};

/** Begins a batch anew: its folder is there, and empty. */
export const beginBatch = (folder: string): void => {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
};

/** Keeps what is left of a batch, when its two files are written. */
export const keepBatch = ({ folder, listed, index }: WrittenBatch): void => {
  if (index === undefined) return;
  const result = JSON.stringify({ listed, index });
  writeFileSync(`${resultFile(folder)}-new`, `${sumOf(folder, result)}\n${result}`);
  renameSync(`${resultFile(folder)}-new`, resultFile(folder));
};

/** @returns What an earlier build has kept in the folder; undefined where there is nothing, or it is damaged. */
export const findBatch = (folder: string): WrittenBatch | undefined => {
  try {
    const text = readFileSync(resultFile(folder), 'utf8');
    const end = text.indexOf('\n');
    const result = text.slice(end + 1);
    if (text.slice(0, end) !== sumOf(folder, result)) return undefined;
    // The sum says that `keepBatch` wrote it.
    return { ...(JSON.parse(result) as Omit<WrittenBatch, 'folder'>), folder };
  } catch {
    return undefined;
  }
};

/** Removes all batches in a folder but those. */
export const sweepBatches = (home: string, used: readonly WrittenBatch[]): void => {
  const folders = new Set(used.map(({ folder }) => folder));
  for (const name of readdirSync(home)) {
    if (!folders.has(join(home, name))) rmSync(join(home, name), { recursive: true, force: true });
  }
};
