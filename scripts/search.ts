// The site's own search, in Node, on a built site.
//
//   npm run -s search -- "кітап" --dist dist --json
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { openEngine, type SearchResult } from '../src/search/engine.ts';
import type { EngineFile } from '../src/search/engine-worker.ts';
import { type LoadFile, registerName } from '../src/search/packed-file.ts';
import { searchFolder } from './build-index.ts';
import { Misuse, readArguments, runCommand } from './command-line.ts';

/** @returns A loader of the packed files of a built site: each is run with only the one function it calls. */
export const createFileLoader = (folder: string): LoadFile => {
  const files = new Map<string, Promise<unknown>>();
  const read = async (name: string): Promise<unknown> => {
    let content: unknown;
    const register = (value: unknown): void => {
      content = value;
    };
    runInNewContext(await readFile(join(folder, `${name}.js`), 'utf8'), { [registerName]: register });
    return content;
  };
  return (name) => {
    const file = files.get(name) ?? read(name);
    files.set(name, file);
    return file;
  };
};

/** Opens the search of a built site. @throws {Misuse} When the folder holds no index. */
export const openBuiltSearch = async (dist: string) => {
  const folder = join(dist, searchFolder);
  const names = await readdir(folder).catch(() => []);
  const find = (kind: string): string | undefined =>
    names.find((name) => name.startsWith(`${kind}-`) && name.endsWith('.js'))?.slice(0, -3);
  const [index, engine] = [find('index'), find('engine')];
  if (index === undefined || engine === undefined)
    throw new Misuse(
      `${folder} holds no search index. Expected the folder of a built site: run "npm run build" first.`,
    );
  const load = createFileLoader(folder);
  // The site's own engine is the same as this one: only the module is taken from its file.
  const [, wasm] = (await load(engine)) as EngineFile;
  return openEngine(load, index, wasm);
};

const passageText = (passage: SearchResult['passages'][number]): string =>
  passage.parts.map(({ text, mark }) => (mark ? `[${text}]` : text)).join('');

const asText = (result: SearchResult, place: number): string =>
  [
    `${place + 1}. ${result.title}  (${result.lang}${result.date ? `, ${result.date}` : ''}, ${result.score.toFixed(2)})`,
    `   ${result.url}`,
    ...result.passages.map((passage) => `   ${passage.anchor}  ${passageText(passage)}`),
  ].join('\n');

const asJson = ({ seed, url, score, passages }: SearchResult) => ({
  seed,
  url,
  score,
  passages: passages.map((passage) => ({
    anchor: passage.anchor,
    excerpt: passage.parts.map(({ text }) => text).join(''),
  })),
});

if (import.meta.main) {
  await runCommand(async () => {
    const { values, operands } = readArguments({
      name: 'npm run -s search --',
      purpose: "Runs the site's own search on a built site and prints what it finds, best first.",
      operands: ['QUERY'],
      options: {
        dist: { type: 'string', value: 'DIR', help: 'The built site (default: dist).' },
        json: { type: 'boolean', help: 'Print [ { seed, url, score, passages: [ { anchor, excerpt } ] } ].' },
      },
    });
    const { search } = await openBuiltSearch(values.dist ?? 'dist');
    const answer = await search({
      query: operands[0] ?? '',
      filters: {},
      sort: 'relevance',
      typing: false,
      results: 100,
    });
    if (values.json) console.log(JSON.stringify(answer.results.map(asJson), undefined, 2));
    else {
      for (const { word, terms } of answer.also) console.log(`${word}, also: ${terms.join(', ')}`);
      for (const { typed, used } of answer.corrected) console.log(`${typed}: taken for ${used}`);
      console.log(answer.results.map(asText).join('\n\n') || 'Nothing found.');
    }
    return 0;
  });
}
