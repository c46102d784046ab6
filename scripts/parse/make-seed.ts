// A seed made of a text, without a file. For tests and benches.
import { createHash } from 'node:crypto';
import type { Collection, SeedFile } from '../read-seeds.ts';

/** @param more What a file would have beside its text: a sidecar, the folder's language. */
export const makeSeed = (text: string, more: Partial<SeedFile> = {}): SeedFile => {
  const bytes = new TextEncoder().encode(text);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return {
    path: 'seed.txt',
    bytes,
    sha256,
    text,
    encoding: 'utf-8',
    sidecar: undefined,
    folderTag: undefined,
    problems: [],
    ...more,
  };
};

/** A collection of seeds, without settings. */
export const makeCollection = (seeds: readonly SeedFile[]): Collection => ({
  settings: {},
  seeds: seeds.map((seed) => ({ ok: true, seed })),
  problems: [],
});
