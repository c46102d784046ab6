// IO. A batch of seeds, read and converted; the conversions go into the store, and only their outlines come back.
import { conversionKey, type ConversionStore, findConversion, startBatch } from '../conversion-store.ts';
import type { SeedEntry } from '../read/list-collection.ts';
import { readSeed } from '../read-seeds.ts';
import { threadWork } from '../threads.ts';
import type { FilledPack } from './conversion-packs.ts';
import { convertSeed } from './convert-seed.ts';
import { outlineOf } from './outline.ts';
import type { KnownSeed } from './seed-memory.ts';

export type ConvertContext = { readonly seedsFolder: string; readonly store: ConversionStore };

/** What became of a batch: of each seed, in their order, and what of it is new to the store. */
export type ConvertedBatch = { readonly seeds: readonly KnownSeed[]; readonly filled: FilledPack | undefined };

/** Converts seeds that are not converted yet. */
export const convertBatch = threadWork(
  import.meta.url,
  (entries: readonly SeedEntry[], { seedsFolder, store }: ConvertContext): ConvertedBatch => {
    const batch = startBatch(store);
    const seeds = entries.map((entry): KnownSeed => {
      const { state } = entry;
      const read = readSeed(seedsFolder, entry);
      if (!read.ok) return { state, key: undefined, seed: read };
      const { bytes: _bytes, text: _text, ...seed } = read.seed;
      const key = conversionKey(store, seed);
      const known = findConversion(store, key);
      const conversion = known ?? convertSeed(read.seed);
      if (!known) batch.keep(key, conversion);
      return { state, key, seed: { ok: true, seed, outline: outlineOf(conversion) } };
    });
    return { seeds, filled: batch.finish() };
  },
);
