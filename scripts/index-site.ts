// The index of a site. Where there are many articles it is made in a thread of its own, which begins before they are written:
// others write lists meanwhile.
import type { CollectionName } from '../src/article/collection-names.ts';
import type { SearchFiles } from '../src/search/search-index.ts';
import { chunkMemory } from './batch-store.ts';
import { finishIndex } from './build-index.ts';
import type { ReusePlan } from './earlier/earlier-site.ts';
import type { IndexPart } from './index/index-articles.ts';
import { type IndexConcepts, prepareConcepts } from './index/prepare-concepts.ts';
import type { SearchProgram } from './index/search-program.ts';
import { runTasks, startEarly, type ThreadWork, threadWork } from './threads.ts';

/** What is known of a site before its articles are written. */
type Beginning = {
  /** The collection's own names, by language. */
  readonly names: readonly CollectionName[];
  /** Tags of its articles' languages, as paths spell them. */
  readonly langs: ReadonlySet<string>;
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
  concepts: IndexConcepts,
  program: Promise<SearchProgram>,
): Promise<SearchFiles> =>
  finishIndex(parts, outDir, {
    concepts,
    reuse,
    program,
    memory: batchesFolder === undefined ? undefined : chunkMemory(batchesFolder),
  });

/** A thread makes one index. */
let concepts: IndexConcepts | undefined;
const conceptsOf = ({ names, langs }: Beginning): IndexConcepts => (concepts ??= prepareConcepts(names, langs));

const indexWork: ThreadWork<Beginning, SiteIndex & { readonly program: SearchProgram }, SearchFiles> = threadWork(
  import.meta.url,
  ({ program, ...index }, beginning) => finish(index, conceptsOf(beginning), Promise.resolve(program)),
  ({ names, langs }) => names && langs && conceptsOf({ names, langs }),
);

/** @param isLarge - Whether a thread pays. */
export const beginIndex = (beginning: Beginning, isLarge: boolean): MakeIndex => {
  if (!isLarge) {
    const prepared = prepareConcepts(beginning.names, beginning.langs);
    return (index, program) => finish(index, prepared, program);
  }
  const early = startEarly(indexWork, beginning);
  return async (index, program) => {
    const tasks = [{ ...index, program: await program }];
    const [files] = await runTasks(indexWork, { context: beginning, tasks, threads: 1, early });
    if (!files) throw new Error('The index was not made.');
    return files;
  };
};
