// IO. The runs of all batches -> the chunks of the index, in files, and its vocabulary. Keys that begin with one character
// are merged, cut and packed in any thread. What an earlier build has packed is taken from its site; where it has left what
// it knew of the keys, only those of chunks that are not what they were are merged again.
import { hash } from 'node:crypto';
import { packShardList, type ShardList } from '../../src/search/shards.ts';
import { openReuse, type ReusePlan } from '../earlier/earlier-site.ts';
import { openSiteFolder } from '../output/site-folder.ts';
import { openRegister } from '../output/site-register.ts';
import { runTasks, type ThreadWork, threadsFor, threadWork } from '../threads.ts';
import { type NamedChunk, openChunkFiles } from './chunk-files.ts';
import { chunkBytesOf } from './cut-chunks.ts';
import { cutKeys, type KeyRange } from './cut-keys.ts';
import { openIndexFolder } from './index-folder.ts';
import { type ChunkMemory, type KnownKeys, type NamedRun, recallChunks, rememberChunks } from './known-chunks.ts';
import { type KeyPostings, mergePostings } from './merge-postings.ts';
import { readSection } from './run-file.ts';
import { openSection } from './section-keys.ts';

export type ChunkOptions = {
  /** In the order of their records. */
  readonly runs: readonly NamedRun[];
  /** Of all lists together, about. */
  readonly allBytes: number;
  /** Folder that stands for the site's root. */
  readonly outDir: string;
  /** Undefined when nothing is taken and nothing noted. */
  readonly reuse: ReusePlan | undefined;
  /** Keys of which it must be known which languages have them. */
  readonly wanted: ReadonlySet<string>;
  /** The language's number, by record. */
  readonly langs: readonly number[];
  /** How many articles must have a key for it to be a common one. */
  readonly commonFrom: number;
};

/** What keys begin with, so many characters as are merged together. */
type Initials = readonly string[];

/** Keys that are merged together. */
type Task = {
  readonly initials: Initials;
  /** Its place in the order of the keys. */
  readonly place: number;
  /** Of their entries. */
  readonly bytes: number;
  /** What an earlier build knew of them, and which of them have changed since. */
  readonly known?: KnownKeys | undefined;
  readonly changed?: readonly string[] | undefined;
};

/** The chunks of a task, and what was learnt of their keys. */
type Written = {
  readonly task: Task;
  readonly learnt: KnownKeys;
  readonly list: readonly NamedChunk[];
  /** Those of common keys. */
  readonly common: readonly NamedChunk[];
};

/** Reads keys of all runs; the sections of a character are read when the first key of it is asked for. */
const openKeys = (runs: readonly NamedRun[], initials: Initials) => {
  const openInitial = (initial: string) =>
    runs.flatMap(({ file, sections: all, firstRecord }) => {
      const section = all.find((each) => each.initial === initial);
      return section ? [{ section: openSection(readSection(file, section)), firstRecord }] : [];
    });
  let last: { readonly initial: string; readonly sections: ReturnType<typeof openInitial> } | undefined;
  return function* ({ from, to }: KeyRange): Generator<KeyPostings> {
    for (const initial of initials) {
      if (initial < from.charAt(0) || (to !== undefined && initial > to)) continue;
      if (last?.initial !== initial) last = { initial, sections: openInitial(initial) };
      yield* mergePostings(
        last.sections.map(({ section, firstRecord }) => ({ ...section.slice(from, to), firstRecord })),
      );
    }
  };
};

/** Writes the chunks of some characters: work of some hundredths of a second up to a few seconds. */
export const writeInitials: ThreadWork<ChunkOptions, Task, Written> = threadWork(
  import.meta.url,
  (task: Task, { runs, allBytes, outDir, reuse: plan, ...options }): Written => {
    const { initials, place, known, changed = [] } = task;
    const beginning = place === 0 ? '' : (initials[0] ?? '');
    const name = `index-${beginning}`;
    const reuse = plan && openReuse(plan, name);
    const register = openRegister(plan?.register, name);
    const files = openChunkFiles(openIndexFolder(openSiteFolder(outDir, { register, earlier: plan?.earlier })), reuse);
    const learnt = cutKeys({
      ...options,
      beginning,
      known,
      changed,
      readKeys: openKeys(runs, initials),
      chunkBytes: chunkBytesOf(allBytes),
      take: files.take,
      write: files.write,
    });
    reuse?.close();
    register.close();
    return { task, learnt, list: files.list, common: files.common };
  },
);

/** Bytes of all lists below which a thread takes longer to start than it saves, and a chunk may hold several characters. */
const fewestForThreads = 5_000_000;

/** The chunks, and the vocabulary. */
export type WrittenChunks = {
  readonly chunks: ShardList;
  /** Of each common key a chunk of its own with all its places. */
  readonly common: ShardList;
  /** How many articles have each key. */
  readonly articlesOf: ReadonlyMap<string, number>;
  /** The numbers of the languages that have a wanted key. */
  readonly langsOf: ReadonlyMap<string, ReadonlySet<number>>;
  /** Leaves to the next build what was learnt, where that pays. */
  readonly remember: () => void;
};

/** One task for all characters, or one for each. */
const cutTasks = ({ runs, allBytes }: ChunkOptions): Task[] => {
  const sections = runs.flatMap((run) => run.sections);
  const all = [...new Set(sections.map(({ initial }) => initial))].sort();
  return (allBytes < fewestForThreads ? [all] : all.map((initial) => [initial])).map((initials, place) => ({
    initials,
    place,
    bytes: sections.reduce((sum, { initial, entryBytes }) => sum + (initials.includes(initial) ? entryBytes : 0), 0),
  }));
};

/** A digest of all that decides, beside the runs, how keys are cut and what is learnt of them. */
const digestRules = ({ allBytes, wanted, langs, commonFrom }: ChunkOptions): string =>
  hash('sha256', JSON.stringify([chunkBytesOf(allBytes), [...wanted].sort(), langs, commonFrom]));

/**
 * Writes the chunks of all runs.
 * @param memory - What an earlier build has learnt is remembered there, and what this one does: see `remember`.
 */
export const writeChunks = async (options: ChunkOptions, memory?: ChunkMemory): Promise<WrittenChunks> => {
  const { runs, allBytes } = options;
  const rules = digestRules(options);
  const isLarge = allBytes >= fewestForThreads;
  const recalled = isLarge && memory ? recallChunks(memory, rules, runs) : undefined;
  const tasks = cutTasks(options).map((task): Task => {
    const [initial = ''] = task.initials;
    return { ...task, known: recalled?.known.get(initial), changed: recalled?.changed.get(initial) };
  });
  // The longest work first, so that threads come to their end together. Where most is known there is hardly any.
  tasks.sort((a, b) => b.bytes - a.bytes);
  const threads = recalled ? 0 : threadsFor(allBytes, fewestForThreads);
  const written = await runTasks(writeInitials, { context: options, tasks, threads });
  written.sort((a, b) => a.task.place - b.task.place);
  const articlesOf = new Map<string, number>();
  for (const { keys, articles } of written.map(({ learnt }) => learnt)) {
    if (!keys) continue;
    for (const [place, key] of keys.split(' ').entries()) articlesOf.set(key, articles[place] ?? 0);
  }
  const remember = (): void => {
    if (!isLarge || !memory) return;
    rememberChunks(memory, rules, runs, new Map(written.map(({ task, learnt }) => [task.initials[0] ?? '', learnt])));
  };
  return {
    remember,
    chunks: packShardList(written.flatMap(({ list }) => list)),
    common: packShardList(written.flatMap(({ common }) => common)),
    articlesOf,
    langsOf: new Map(
      written.flatMap(({ learnt }) => Array.from(learnt.langsOf, ([key, langs]) => [key, new Set(langs)] as const)),
    ),
  };
};
