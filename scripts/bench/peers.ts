// Other people's engines on the same documents. Each is set up as its own documentation advises for such texts.
import Fuse from 'fuse.js';
import lunr from 'lunr';
import MiniSearch from 'minisearch';
import type { BenchDocument } from './retrieval-data.ts';

/** Finds documents: ids, best first. */
export type Find = (query: string) => Promise<readonly string[]>;

/** An engine under measurement. */
export type Peer = {
  readonly name: string;
  readonly open: (documents: readonly BenchDocument[]) => Promise<Find>;
  /** How many questions it is asked at most, evenly chosen: it reads every text anew for each, half a second a question. */
  readonly mostQuestions?: number;
};

const mostResults = 20;
/** All letters and digits of a run; their own splitters know little of Cyrillic. */
const splitWords = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];

const miniSearch: Peer = {
  name: 'MiniSearch, prefix + fuzzy',
  open: async (documents) => {
    const index = new MiniSearch({
      fields: ['title', 'text'],
      tokenize: splitWords,
      searchOptions: { prefix: true, fuzzy: 0.2, boost: { title: 2 } },
    });
    index.addAll(documents);
    return async (query) =>
      index
        .search(query)
        .slice(0, mostResults)
        .map(({ id }) => String(id));
  },
};

const lunrSearch: Peer = {
  name: 'Lunr',
  open: async (documents) => {
    const index = lunr((builder) => {
      // Its stemmer and stop words are English.
      builder.pipeline.reset();
      builder.searchPipeline.reset();
      builder.ref('id');
      builder.field('title', { boost: 2 });
      builder.field('text');
      for (const { id, title, text } of documents) {
        builder.add({ id, title: splitWords(title).join(' '), text: splitWords(text).join(' ') });
      }
    });
    return async (query) =>
      index
        .query((clause) => splitWords(query).forEach((word) => clause.term(word, {})))
        .slice(0, mostResults)
        .map(({ ref }) => ref);
  },
};

const fuse: Peer = {
  name: 'Fuse.js, ignoreLocation',
  mostQuestions: 50,
  open: async (documents) => {
    const index = new Fuse(documents, { keys: ['title', 'text'], ignoreLocation: true, threshold: 0.3 });
    return async (query) => index.search(query, { limit: mostResults }).map(({ item }) => item.id);
  },
};

/** The engines that run in Node; stock Pagefind runs in a browser, see stock-pagefind.ts. */
export const peers: readonly Peer[] = [miniSearch, lunrSearch, fuse];
