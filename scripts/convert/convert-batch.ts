// IO. A batch of seeds, read and converted; each conversion goes into the store, and only its outline comes back.
import type { OutlinedSeed } from '../name-seeds.ts';
import { type ConversionStore, conversionKey, findOutline, keepConversion } from '../conversion-store.ts';
import { readSeed, type SeedEntry } from '../read-seeds.ts';
import { threadWork } from '../threads.ts';
import { convertSeed } from './convert-seed.ts';
import { outlineOf } from './outline.ts';

export type ConvertContext = { readonly seedsFolder: string; readonly store: ConversionStore };

const convertEntry = (entry: SeedEntry, { seedsFolder, store }: ConvertContext): OutlinedSeed => {
  const read = readSeed(seedsFolder, entry);
  if (!read.ok) return read;
  const { bytes: _bytes, text: _text, ...seed } = read.seed;
  const key = conversionKey(store, seed);
  const known = findOutline(store, key);
  if (known !== undefined) return { ok: true, seed, outline: known };
  const conversion = convertSeed(read.seed);
  keepConversion(store, key, conversion);
  return { ok: true, seed, outline: outlineOf(conversion) };
};

/** Converts seeds that are not converted yet. */
export const convertBatch = threadWork(
  import.meta.url,
  (batch: readonly SeedEntry[], context: ConvertContext): readonly OutlinedSeed[] =>
    batch.map((entry) => convertEntry(entry, context)),
);
