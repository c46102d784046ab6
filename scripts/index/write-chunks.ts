// IO. The runs of all batches -> the chunks of the index, in files, and its vocabulary. Keys that begin with one character
// are merged, cut and packed in any thread. What an earlier build has packed is taken from its site.
import { hash } from 'node:crypto';
import { basename } from 'node:path';
import { fileNames } from '../../src/search/search-index.ts';
import { packShardList, type ShardList } from '../../src/search/shards.ts';
import { openReuse, type Reuse, type ReusePlan } from '../earlier/earlier-site.ts';
import { openRegister } from '../output/site-register.ts';
import { runTasks, type ThreadWork, threadsFor, threadWork } from '../threads.ts';
import { placedKey } from '../../src/search/pagefind.ts';
import { countPlaces } from './count-places.ts';
import { type Chunk, cutChunks } from './cut-chunks.ts';
import { type IndexFolder, openIndexFolder, searchFolder } from './index-folder.ts';
import { type KeyPostings, mergePostings, visitRecords } from './merge-postings.ts';
import { packChunk } from './pack-chunk.ts';
import { readSection, type RunSection } from './run-file.ts';

/** A batch's run, and its place among the others. Plain data. */
export type Run = {
  readonly file: string;
  readonly sections: readonly RunSection[];
  /** The number of the batch's first article in the whole collection. */
  readonly firstRecord: number;
};

export type ChunkOptions = {
  /** In the order of their records. */
  readonly runs: readonly Run[];
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
};

/** What a chunk begins with, and its name. */
type NamedChunk = readonly [first: string, name: string];

/** The chunks of a task, and what was learnt of their keys. */
type Written = {
  readonly place: number;
  readonly list: readonly NamedChunk[];
  /** Those of common keys. */
  readonly common: readonly NamedChunk[];
  /** Separated by spaces: one text is sent faster than many. */
  readonly keys: string;
  /** How many articles have each key. */
  readonly articles: Uint32Array;
  readonly langsOf: ReadonlyMap<string, ReadonlySet<number>>;
};

const pathOf = (name: string): string => `${searchFolder}/${fileNames.chunk(name)}.js`;

/** Packs a chunk into a file, or takes the one of an earlier build. @returns The chunk's name. */
const writeChunk = (chunk: Chunk, folder: IndexFolder, reuse: Reuse | undefined): string => {
  const { first, bytes, counted } = chunk;
  const inputs = hash('sha256', Buffer.concat([Buffer.from(`chunk ${first} ${counted.join()} `), bytes]));
  const [known] = reuse?.pathsOf(inputs) ?? [];
  if (known !== undefined && reuse?.take(inputs)) return basename(known, '.js');
  const packed = Buffer.from(packChunk(chunk)).toString('base64');
  const name = folder.writeShard(fileNames.chunk, first, packed);
  reuse?.note(inputs, [pathOf(name)]);
  return name;
};

/** @returns The keys that begin so, in order, of all runs. */
function* readKeys(runs: readonly Run[], initials: Initials): Generator<KeyPostings> {
  for (const initial of initials) {
    const sections = runs.flatMap(({ file, sections: all, firstRecord }) => {
      const section = all.find((each) => each.initial === initial);
      return section ? [{ ...readSection(file, section), firstRecord }] : [];
    });
    yield* mergePostings(sections);
  }
}

/** The languages of the articles that have a key. */
const langsWith = (postings: KeyPostings, langs: readonly number[], langCount: number): ReadonlySet<number> => {
  const found = new Set<number>();
  visitRecords(postings, (record) => found.add(langs[record] ?? 0).size === langCount);
  return found;
};

/** Writes the chunks of some characters: work of some hundredths of a second up to a few seconds. */
export const writeInitials: ThreadWork<ChunkOptions, Task, Written> = threadWork(
  import.meta.url,
  ({ initials, place }: Task, { runs, allBytes, outDir, reuse: plan, wanted, langs, commonFrom }) => {
    const beginning = place === 0 ? '' : (initials[0] ?? '');
    const name = `index-${beginning}`;
    const reuse = plan && openReuse(plan, name);
    const register = openRegister(plan?.register, name);
    const folder = openIndexFolder(outDir, register);
    const langCount = new Set(langs).size;
    const keys: string[] = [];
    const articles: number[] = [];
    const langsOf = new Map<string, ReadonlySet<number>>();
    const list: NamedChunk[] = [];
    const common: NamedChunk[] = [];
    const write = (chunk: Chunk): NamedChunk => [chunk.first, writeChunk(chunk, folder, reuse)];
    function* learn(): Generator<KeyPostings> {
      for (const postings of readKeys(runs, initials)) {
        keys.push(postings.key);
        articles.push(postings.articles);
        if (wanted.has(postings.key)) langsOf.set(postings.key, langsWith(postings, langs, langCount));
        if (postings.articles < commonFrom) yield postings;
        else {
          const placed = { ...postings, key: placedKey(postings.key) };
          for (const chunk of cutChunks([placed], allBytes, postings.key)) common.push(write(chunk));
          yield countPlaces(postings);
        }
      }
    }
    for (const chunk of cutChunks(learn(), allBytes, beginning)) list.push(write(chunk));
    reuse?.close();
    register.close();
    return { place, list, common, keys: keys.join(' '), articles: Uint32Array.from(articles), langsOf };
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

/** Writes the chunks of all runs. */
export const writeChunks = async (options: ChunkOptions): Promise<WrittenChunks> => {
  // The longest work first, so that threads come to their end together.
  const tasks = cutTasks(options).sort((a, b) => b.bytes - a.bytes);
  const threads = threadsFor(options.allBytes, fewestForThreads);
  const written = await runTasks(writeInitials, { context: options, tasks, threads });
  written.sort((a, b) => a.place - b.place);
  const articlesOf = new Map<string, number>();
  for (const { keys, articles } of written) {
    if (!keys) continue;
    for (const [place, key] of keys.split(' ').entries()) articlesOf.set(key, articles[place] ?? 0);
  }
  return {
    chunks: packShardList(written.flatMap(({ list }) => list)),
    common: packShardList(written.flatMap(({ common }) => common)),
    articlesOf,
    langsOf: new Map(written.flatMap(({ langsOf }) => [...langsOf])),
  };
};
