// IO. The sites that search is measured on: ours, and stock Pagefind's pages of the same documents, both served.
import { execFileSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { convertSeeds } from '../convert-seeds.ts';
import { projectRoot } from '../output-folder.ts';
import { readCollection } from '../read-seeds.ts';
import { serveFolder } from '../serve-folder.ts';
import { buildBenchSite, documentId } from './build-bench-site.ts';
import type { BenchDocument } from './retrieval-data.ts';
import { buildStockPagefind } from './stock-pagefind.ts';

export type BenchSites = {
  readonly documents: readonly BenchDocument[];
  /** Folder and address of our site, and of stock Pagefind's. */
  readonly dist: string;
  readonly ours: string;
  readonly stockFolder: string;
  readonly stock: string;
};

/** The project's own five articles as other engines get them. */
const seedDocuments = async (): Promise<BenchDocument[]> => {
  const { conversions } = convertSeeds(await readCollection(join(projectRoot, 'seeds')));
  return conversions.flatMap(({ article }) => {
    if (!article) return [];
    const { seed, title, lang } = article.frontmatter;
    const text = article.blocks
      .map((block) => (block.type === 'list' ? block.items.join('\n') : block.text))
      .join('\n');
    return [{ id: documentId(seed), title, text, lang }];
  });
};

/** Builds the project's own site. */
export const buildSeedSite = (folder: string): string => {
  const dist = join(folder, 'dist');
  const build = join(projectRoot, 'scripts', 'build.ts');
  execFileSync(process.execPath, [build, '--out', dist], { stdio: ['ignore', 'ignore', 'inherit'] });
  return dist;
};

/**
 * Builds and serves both sites for as long as `measure` takes.
 * @param documents Of a set; the project's own articles when absent.
 */
export const withSites = async (
  documents: readonly BenchDocument[] | undefined,
  measure: (sites: BenchSites) => Promise<void>,
): Promise<void> => {
  const folder = await mkdtemp(join(tmpdir(), 'bulaq-bench-'));
  try {
    const held = documents ?? (await seedDocuments());
    const dist = documents ? await buildBenchSite(documents, folder) : buildSeedSite(folder);
    const stockFolder = join(folder, 'stock');
    await buildStockPagefind(held, stockFolder);
    const [ours, stock] = await Promise.all([serveFolder(dist), serveFolder(stockFolder)]);
    try {
      await measure({ documents: held, dist, ours: ours.url, stockFolder, stock: stock.url });
    } finally {
      await Promise.all([ours.close(), stock.close()]);
    }
  } finally {
    await rm(folder, { recursive: true });
  }
};
