// What is written here beside what Pagefind's own indexer writes of the same words.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { close, createIndex } from 'pagefind';
import { expect, it } from 'vitest';
import { indexedTerm } from '../../src/search/pagefind.ts';
import { chunkBytesOf, cutChunks } from './cut-chunks.ts';
import { mergePostings, type PlacedSection } from './merge-postings.ts';
import { type Cbor, readCbor } from './read-cbor.ts';
import { readSection, type WrittenRun, writeRun } from './run-file.ts';
import { orderOf } from './number-keys.ts';
import { sortPostings } from './sort-postings.ts';

/** Words that look random and are the same on every run; some common, most rare. */
const makeTexts = (): string[][] => {
  let state = 7;
  const random = (below: number): number => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return (state >>> 8) % below;
  };
  return Array.from({ length: 400 }, () =>
    Array.from({ length: 20 + random(300) }, () => (random(random(600) + 1) + 1000).toString(36)),
  );
};

const asList = (value: Cbor | undefined): readonly Cbor[] => {
  if (!Array.isArray(value)) throw new Error('Expected a list.');
  return value;
};

/** Without the weight that Pagefind puts before the places, which is the one it takes where none is said. */
const withoutWeights = (entries: Cbor | undefined): Cbor[] =>
  asList(entries).map((entry) => {
    const [record, places, ...rest] = asList(entry);
    return [record ?? 0, asList(places).filter((place) => Number(place) >= 0), ...rest];
  });

const wordsOf = (chunks: readonly Uint8Array[]): Map<string, Cbor[]> =>
  new Map(
    chunks.flatMap((chunk) =>
      asList(asList(readCbor(chunk).value)[0]).map((word): [string, Cbor[]] => {
        const [term, entries] = asList(word);
        return [String(term), withoutWeights(entries)];
      }),
    ),
  );

const pagefindWords = async (texts: readonly string[][]): Promise<Map<string, Cbor[]>> => {
  const { index } = await createIndex({ forceLanguage: 'mul' });
  for (const [number, words] of texts.entries()) {
    const content = words.map(indexedTerm).join(' ');
    // Pagefind numbers records in the order of their addresses' lengths and letters.
    await index?.addCustomRecord({ url: `/${1000 + number}`, content, language: 'mul' });
  }
  const files = (await index?.getFiles())?.files ?? [];
  await close();
  return wordsOf(
    files.filter(({ path }) => path.endsWith('.pf_index')).map(({ content }) => gunzipSync(content).subarray(12)),
  );
};

/** Writes a run of texts. */
const writeTexts = (file: string, texts: readonly string[][]): WrittenRun => {
  const postings = sortPostings();
  const keys = [...new Set(texts.flat())];
  const numbers = new Map(keys.map((key, number) => [key, number]));
  for (const [record, words] of texts.entries()) {
    for (const [place, word] of words.entries()) postings.add(numbers.get(word) ?? 0, record, place);
  }
  return writeRun(file, postings.read({ keys, order: () => orderOf(keys) }));
};

const ownWords = async (texts: readonly string[][], textsPerRun: number): Promise<Map<string, Cbor[]>> => {
  const folder = await mkdtemp(join(tmpdir(), 'bulaq-runs-'));
  const byInitial = new Map<string, PlacedSection[]>();
  let allBytes = 0;
  for (let firstRecord = 0; firstRecord < texts.length; firstRecord += textsPerRun) {
    const file = join(folder, String(firstRecord));
    const { size, sections } = writeTexts(file, texts.slice(firstRecord, firstRecord + textsPerRun));
    allBytes += size;
    for (const section of sections) {
      const placed = { ...readSection(file, section), firstRecord };
      byInitial.set(section.initial, [...(byInitial.get(section.initial) ?? []), placed]);
    }
  }
  function* mergeAll() {
    for (const initial of [...byInitial.keys()].sort()) yield* mergePostings(byInitial.get(initial) ?? []);
  }
  const chunks = [...cutChunks(mergeAll(), chunkBytesOf(allBytes))];
  await rm(folder, { recursive: true });
  expect(chunks.length).toBeGreaterThan(10);
  expect(chunks.map(({ first }) => first)).toEqual(chunks.map(({ first }) => first).sort());
  return wordsOf(chunks.map(({ bytes }) => bytes));
};

it('holds what Pagefind’s own indexer holds, whether in one run or in many', async () => {
  const texts = makeTexts();
  const theirs = await pagefindWords(texts);
  expect(theirs.size).toBeGreaterThan(300);
  expect(await ownWords(texts, 1_000)).toEqual(theirs);
  expect(await ownWords(texts, 7)).toEqual(theirs);
}, 300_000);
