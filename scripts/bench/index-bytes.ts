// Bytes of everything a search index consists of.
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';

/** Bytes on disk, and as a server sends them (brotli). */
export type IndexBytes = { readonly files: number; readonly raw: number; readonly packed: number };

/** @param isCounted Which paths inside the folder count. */
export const indexBytes = async (folder: string, isCounted: (path: string) => boolean): Promise<IndexBytes> => {
  let files = 0;
  let raw = 0;
  let packed = 0;
  for (const path of await readdir(folder, { recursive: true })) {
    if (!isCounted(path) || !(await stat(join(folder, path))).isFile()) continue;
    const content = await readFile(join(folder, path));
    files++;
    raw += content.length;
    // Pagefind's own files are packed already; packing them again changes nothing.
    packed += Math.min(content.length, brotliCompressSync(content).length);
  }
  return { files, raw, packed };
};

/** Stock Pagefind: its index, fragments and metadata, without the programs that search it. */
export const isStockIndex = (path: string): boolean => /\.pf_\w+$|pagefind-entry\.json$/.test(path);

/** Ours: chunks, texts, cards, vocabulary, names; without the programs that search it. */
export const isOurIndex = (path: string): boolean => /^(chunk|text|card|words|aliases)\/|^index-/.test(path);
