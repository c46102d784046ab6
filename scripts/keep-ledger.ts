// When a build writes the ledger, and when it must not change.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Article } from '../src/article/article-schema.ts';
import { findLedgerChanges, updateLedger } from '../src/article/ledger.ts';
import { formatLedger, type Ledger } from '../src/article/ledger-schema.ts';
import { projectRoot } from './output-folder.ts';
import type { Problem } from './problem.ts';
import { writeWhole } from './write-whole.ts';

const LEDGER_FILE = 'ledger.json';

const whatChanged = {
  new: 'is not in the ledger yet',
  moved: 'would have another address',
  renamed: 'is another file than before',
  blocks: 'would have other anchors',
  text: 'has paragraphs that differ from those the ledger knows',
} as const;

/** Whether readers were promised addresses that cannot be read, and so can neither be kept nor be written again. */
export const isLedgerBroken = (problems: readonly Problem[]): boolean =>
  problems.some(({ severity, file }) => severity === 'error' && file === LEDGER_FILE);

/** @returns One error for each article whose place in the ledger these articles would change; for `--frozen`. */
export const findFrozenChanges = (ledger: Ledger | undefined, articles: Iterable<Article>): Problem[] =>
  // Without a ledger nothing was promised, and nothing can break.
  ledger === undefined
    ? []
    : findLedgerChanges(ledger, updateLedger(ledger, articles)).map(({ seed, what }) => ({
        rule: 'ledger-would-change',
        severity: 'error',
        file: seed,
        message: `The article ${whatChanged[what]}, and --frozen asks that nothing changes.`,
        hint: 'Build once without --frozen, look at what changed in ledger.json, and keep it with the seeds.',
      }));

/**
 * Writes ledger.json beside the seeds when it is to be kept: always with `isAsked`, else only in the project's own
 * seeds and where there is one already.
 * @returns Whether the file is now as it should be; false where the folder cannot be written.
 */
export const keepLedger = (
  seedsFolder: string,
  ledger: Ledger | undefined,
  articles: Iterable<Article>,
  isAsked: boolean,
): boolean => {
  const isOwn = seedsFolder === join(projectRoot, 'seeds');
  if (!isAsked && !(isOwn && ledger !== undefined)) return true;
  const text = formatLedger(updateLedger(ledger, articles));
  if (ledger !== undefined && text === formatLedger(ledger)) return true;
  try {
    writeWhole(join(seedsFolder, LEDGER_FILE), (output) => writeFileSync(output, text));
    return true;
  } catch {
    return false;
  }
};
