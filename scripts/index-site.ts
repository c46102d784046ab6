// The index of a site. Where there are many articles it is made in a thread of its own, which begins before they are written:
// others write lists meanwhile.
import type { SearchFiles } from '../src/search/search-index.ts';
import { chunkMemory } from './batch-store.ts';
import { finishIndex, type IndexOptions } from './build-index.ts';
import type { ReusePlan } from './earlier/earlier-site.ts';
import type { IndexPart } from './index/index-articles.ts';
import { type ConceptsOf, type IndexConcepts, prepareConcepts, recallConcepts } from './index/prepare-concepts.ts';
import type { SearchProgram } from './index/search-program.ts';
import { openProgramCache } from './program-cache.ts';
import { runTasks, startEarly, type ThreadWork, threadWork } from './threads.ts';

/** What is known of a site before its articles are written. */
type Beginning = ConceptsOf & {
  /** Where it is kept what builds make of the program: as `programFolder` gives it. Absent where nothing is used again. */
  readonly programFolder: string | undefined;
};

/** What the index is made of, and where. */
type SiteIndex = {
  readonly parts: readonly IndexPart[];
  /** Folder that stands for the site's root. */
  readonly outDir: string;
  /** What may be taken of an earlier site. */
  readonly reuse: ReusePlan | undefined;
  /** The folder of batches, where a later build looks there. */
  readonly batchesFolder: string | undefined;
};

/** Makes the index when all batches are written. */
export type MakeIndex = (index: SiteIndex, program: Promise<SearchProgram>) => Promise<SearchFiles>;

const finish = (
  { parts, outDir, reuse, batchesFolder }: SiteIndex,
  more: Pick<IndexOptions, 'concepts' | 'program' | 'onMade'>,
): Promise<SearchFiles> =>
  finishIndex(parts, outDir, {
    ...more,
    reuse,
    memory: batchesFolder === undefined ? undefined : chunkMemory(batchesFolder),
  });

const findConcepts = async ({ programFolder, ...of }: Beginning): Promise<IndexConcepts> =>
  programFolder === undefined ? prepareConcepts(of) : recallConcepts(of, openProgramCache(programFolder));

/** A thread makes one index. */
let concepts: Promise<IndexConcepts> | undefined;
const conceptsOf = (beginning: Beginning): Promise<IndexConcepts> => (concepts ??= findConcepts(beginning));

/** When the files are sent to the one who waits for them. Without, the next build only has more to do. */
const rememberLater = (remember: () => void): void => {
  setImmediate(() => {
    try {
      remember();
    } catch {
      // Nothing is remembered.
    }
  });
};

const indexWork: ThreadWork<Beginning, SiteIndex & { readonly program: SearchProgram }, SearchFiles> = threadWork(
  import.meta.url,
  async ({ program, ...index }, beginning) =>
    finish(index, {
      concepts: await conceptsOf(beginning),
      program: Promise.resolve(program),
      onMade: rememberLater,
    }),
  ({ names, langs, programFolder }) => names && langs && conceptsOf({ names, langs, programFolder }),
);

/** @param isLarge - Whether a thread pays. */
export const beginIndex = (beginning: Beginning, isLarge: boolean): MakeIndex => {
  if (!isLarge) {
    const prepared = findConcepts(beginning);
    return async (index, program) => finish(index, { concepts: await prepared, program });
  }
  const early = startEarly(indexWork, beginning);
  return async (index, program) => {
    const tasks = [{ ...index, program: await program }];
    // Nobody waits for the thread to come to its end, as the process does.
    return new Promise((resolve, reject) => {
      runTasks(indexWork, { context: beginning, tasks, threads: 1, early, onResult: resolve }).catch(reject);
    });
  };
};
