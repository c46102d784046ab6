// Bytes of everything a search index consists of.
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';

/** Bytes on disk, and as a server sends them (brotli). */
export type IndexBytes = { readonly files: number; readonly raw: number; readonly packed: number };

/** Files that are packed to see what they weigh; of more, every n-th is, and stands for the others. */
const mostPacked = 3000;

/** @param isCounted Which paths inside the folder count. */
export const indexBytes = async (folder: string, isCounted: (path: string) => boolean): Promise<IndexBytes> => {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => isCounted(path.slice(folder.length + 1)))
    .sort();
  const step = Math.ceil(paths.length / mostPacked);
  let raw = 0;
  let [sampled, packed] = [0, 0];
  for (const [i, path] of paths.entries()) {
    const content = await readFile(path);
    raw += content.length;
    if (i % step) continue;
    sampled += content.length;
    // Pagefind's own files are packed already; packing them again changes nothing.
    packed += Math.min(content.length, brotliCompressSync(content).length);
  }
  return { files: paths.length, raw, packed: Math.round((packed / Math.max(1, sampled)) * raw) };
};

/** Stock Pagefind: its index, fragments and metadata, without the programs that search it. */
export const isStockIndex = (path: string): boolean => /\.pf_\w+$|pagefind-entry\.json$/.test(path);

/** Ours: chunks, texts, vocabulary, names; without the programs that search it. */
export const isOurIndex = (path: string): boolean => /^(chunk|text|words|concepts)\/|^index-/.test(path);
