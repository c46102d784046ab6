// Seeds to site: prepare, decide whether it may be published, write it beside the old one and swap it in.
import { join } from 'node:path';
import { withBuildLock } from './build-lock.ts';
import { Misuse } from './command-line.ts';
import type { Form } from './export/downloads.ts';
import { findFrozenChanges, isLedgerBroken, keepLedger } from './keep-ledger.ts';
import { projectRoot, replaceFolder } from './output-folder.ts';
import type { PreparedSite, PrepareOptions } from './prepare-site.ts';
import { type Problem, printProblems } from './problem.ts';
import { createProgress, type Progress } from './progress.ts';
import type { Scope, Share } from './scope.ts';
import { openRecorder, type SiteRecorder } from './earlier/record-site.ts';
import type { SiteRecord } from './earlier/site-record.ts';
import { isLarge } from './earlier/earlier-site.ts';
import { keepAsTwin, makeTwin, removePassingTwin, removeTwin } from './earlier/twin.ts';
import { offerAside, offerFiles } from './offer-files.ts';
import { type Shard, writeShard } from './shards.ts';
import { type EarlyThread, startEarly } from './threads.ts';
import {
  areInputsSame,
  findEarlierSite,
  findUnchangedBuild,
  hasLargeRecord,
  type Inputs,
  readInputs,
  recordBuild,
  rememberAgain,
  rememberBuild,
} from './unchanged-build.ts';
import type { WriteOptions } from './write-before-pages.ts';

export type BuildOptions = Omit<PrepareOptions, 'mostHeld'> & {
  readonly seedsFolder: string;
  /** As checkOutputFolder has returned it. */
  readonly out: string;
  readonly keepGoing: boolean;
  /** Fails where the ledger would change, and does not write it. */
  readonly isFrozen: boolean;
  /** Writes ledger.json into the folder of seeds, whatever folder that is. */
  readonly writesLedger: boolean;
  /** The offline forms to publish with the site. */
  readonly downloads: readonly Form[];
  readonly scope: Scope;
};

/** Where a build notes what its files were made of: with what Astro reads, emptied by every build. */
const notesFolder = join(projectRoot, '.bulaq', 'build', 'made');

/** A digest of what all shards of a site have in common. */
export const readSharedKey = ({
  seedsFolder,
  siteUrl,
  keepGoing,
}: Pick<BuildOptions, 'seedsFolder' | 'siteUrl' | 'keepGoing'>): string => {
  const inputs = readInputs(seedsFolder, { siteUrl, keepGoing });
  if (inputs) return inputs.key;
  throw new Misuse(`${seedsFolder} cannot be read as a whole, so its parts cannot be told to belong together.`);
};

const describeShard = (options: BuildOptions, share: Share): Shard => ({
  ...share,
  key: readSharedKey(options),
  siteUrl: options.siteUrl ?? null,
  keepGoing: options.keepGoing,
});

const describeResult = (articles: number, { out, scope }: BuildOptions): string => {
  if (scope.kind !== 'shard') return `${articles} articles are in ${out}`;
  return `Share ${scope.share.part + 1} of ${scope.share.parts} of ${articles} articles is in ${out}`;
};

const printOutcome = (problems: readonly Problem[], seedsFolder: string, isPublished: boolean): void => {
  printProblems(problems, seedsFolder);
  const faulty = new Set(problems.flatMap(({ severity, file }) => (severity === 'error' ? [file] : [])));
  if (!isPublished || faulty.size === 0) return;
  console.error(`${faulty.size} ${faulty.size === 1 ? 'file has' : 'files have'} errors, as said above.`);
};

/**
 * Builds the site.
 * @returns The exit code: 1 when the seeds are at fault and `out` was left as it was.
 */
export const buildSite = async (options: BuildOptions): Promise<0 | 1> => {
  const { seedsFolder, out, downloads, usesCache, scope } = options;
  const progress = createProgress();
  progress.stage('Looking for changes');
  // Downloads are made with programs of the system's too, of which nothing is known here.
  const isWhole = scope.kind === 'all' && downloads.length === 0;
  // It takes a thread as long to start as to look for changes.
  const offerer = usesCache && isWhole && hasLargeRecord(out) ? startEarly(offerAside) : undefined;
  const inputs = usesCache && isWhole ? readInputs(seedsFolder, { ...options, out: '' }) : undefined;
  const known = inputs && findUnchangedBuild(out, inputs);
  if (known) {
    progress.finish(`Nothing has changed: ${known.articles} articles are in ${out}`);
    printOutcome(known.problems, seedsFolder, true);
    return 0;
  }
  return withBuildLock(
    () => buildAnew(options, inputs, offerer, progress),
    (holder) => progress.stage(`Waiting for another build of this project (process ${holder})`),
  );
};

/** Builds the site from its seeds. */
const buildAnew = async (
  options: BuildOptions,
  inputs: Inputs | undefined,
  offerer: EarlyThread | undefined,
  progress: Progress,
): Promise<0 | 1> => {
  const { beginProgramParts } = await import('./program-parts.ts');
  const end = new AbortController();
  const program = beginProgramParts(options.usesCache, end.signal);
  const earlier = inputs && findEarlierSite(options.out, inputs);
  const offer = earlier && offerFiles(earlier, offerer);
  // Where it goes wrong is met when the twin becomes the site.
  offer?.catch(() => undefined);
  let isReplaced = false;
  try {
    const { batchWork, fewestForThreads } = await import('./place-batch.ts');
    // Some articles are to be written, if only a few.
    const writer = earlier && isLarge(earlier) ? startEarly(batchWork) : undefined;
    // The parsers take longer to load than to find that they are not needed.
    const [{ prepareSite }, { closeConversionStore }] = await Promise.all([
      import('./prepare-site.ts'),
      import('./conversion-store.ts'),
    ]);
    const site = await prepareSite(options.seedsFolder, { ...options, mostHeld: fewestForThreads }, progress);
    try {
      const code = await publishSite(site, { ...options, program, earlier, offer, writer }, inputs, progress);
      isReplaced = code === 0;
      return code;
    } finally {
      closeConversionStore(site.store);
    }
  } finally {
    end.abort();
    const isNew = await offer?.catch(() => false);
    if (earlier && !isReplaced) await removePassingTwin(earlier);
    if (earlier && isNew && !isReplaced) rememberAgain(earlier);
  }
};

/** Writes a prepared site, if it may be published, and what later builds go by. */
const publishSite = async (
  site: PreparedSite,
  options: BuildOptions & Pick<WriteOptions, 'program' | 'earlier' | 'offer' | 'writer'>,
  inputs: Inputs | undefined,
  progress: Progress,
): Promise<0 | 1> => {
  const { seedsFolder, out, keepGoing, isFrozen, writesLedger, scope, earlier } = options;
  const [{ writeSite }, { readArticles }] = await Promise.all([
    import('./write-site.ts'),
    import('./stored-articles.ts'),
  ]);
  const articles = readArticles(site.store, site.articles);
  const frozenChanges = isFrozen ? findFrozenChanges(site.ledger, articles) : [];
  const hasErrors = site.problems.some(({ severity }) => severity === 'error');
  const isBroken = isLedgerBroken(site.problems);
  const isAsPromised = frozenChanges.length === 0 && !(isFrozen && isBroken);
  const isPublishable = site.articles.length > 0 && (keepGoing || !hasErrors) && isAsPromised;
  let recorder: SiteRecorder | undefined;
  let record: SiteRecord | undefined;
  let hasTwin = false;
  let areSame = false;
  const onSeedsRead = (): void => {
    site.remember();
    areSame = inputs !== undefined && areInputsSame(seedsFolder, inputs);
  };
  const onPages = async (folder: string): Promise<void> => {
    if (inputs && !earlier) hasTwin = await makeTwin(out, folder, !site.store.held);
  };
  if (isPublishable) {
    const write = async (folder: string): Promise<true> => {
      recorder = inputs && openRecorder(folder, earlier);
      await writeSite(site, folder, { ...options, notesFolder, recorder, progress, onSeedsRead, onPages });
      if (scope.kind === 'shard') await writeShard(folder, describeShard(options, scope.share));
      return true;
    };
    await replaceFolder(out, write, {
      keepOld: (old) => earlier !== undefined && (hasTwin = keepAsTwin(old, earlier)),
      onReplaced: () => {
        record = recorder && recordBuild(recorder, out, notesFolder);
      },
    });
    if (!hasTwin) await removeTwin(out);
  } else {
    site.remember();
  }
  // A shard is made on a machine that may have no right to change the seeds, and must not differ from the others.
  const isLedgerLeft = !isPublishable || isFrozen || isBroken || scope.kind === 'shard';
  const isKept = isLedgerLeft || keepLedger(seedsFolder, site.ledger, articles, writesLedger);
  if (inputs && record && areSame) {
    const known = { articles: site.articles.length, problems: site.problems };
    rememberBuild(out, inputs, known, record);
  }
  progress.finish(isPublishable ? describeResult(site.articles.length, options) : `Nothing was written to ${out}`);
  printOutcome([...site.problems, ...frozenChanges], seedsFolder, isPublishable);
  if (!isKept) console.error(`ledger.json could not be written into ${seedsFolder}, so addresses there may change.`);
  return isPublishable ? 0 : 1;
};
