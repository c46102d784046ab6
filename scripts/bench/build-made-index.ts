// One index of made articles, in a process of its own so that its memory can be told: `build-made-index.ts ours|stock
// ARTICLES FOLDER`. Prints seconds of processor time of this process alone. Started by search-scale.ts.
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import type { Article } from '../../src/article/article-schema.ts';
import { plainText } from '../../src/article/plain-text.ts';
import { buildIndex } from '../build-index.ts';
import { documentId } from './build-bench-site.ts';
import type { BenchDocument } from './retrieval-data.ts';
import { buildStockPagefind } from './stock-pagefind.ts';

/** Articles from a file of one a line, one at a time. */
async function* readArticles(file: string): AsyncGenerator<Article> {
  for await (const line of createInterface({ input: createReadStream(file) })) {
    yield JSON.parse(line) as Article; // written by search-scale.ts
  }
}

const countLines = async (file: string): Promise<number> => {
  let lines = 0;
  for await (const _ of createInterface({ input: createReadStream(file) })) lines++;
  return lines;
};

async function* readPages(file: string): AsyncGenerator<BenchDocument> {
  for await (const article of readArticles(file)) {
    const { seed, title, lang } = article.frontmatter;
    yield { id: documentId(seed), title, lang, text: plainText(article) };
  }
}

const [engine, file = '', folder = ''] = process.argv.slice(2);
if (engine === 'ours') await buildIndex(readArticles(file), folder, { count: await countLines(file) });
else await buildStockPagefind(readPages(file), folder);
