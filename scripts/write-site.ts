// A prepared site, or the share of it that is asked for, into an empty folder: index, files beside the pages, pages, app.
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { allEnded } from './all-ended.ts';
import { noCache, openContentCache } from './content-cache.ts';
import type { EarlierSite, ReusePlan } from './earlier/earlier-site.ts';
import { joinTwin } from './earlier/twin.ts';
import { catalogEntries } from './output/catalog.ts';
import { listFiles } from './output/checksums.ts';
import { findEarlierPacks } from './output/earlier-packs.ts';
import { finishSite } from './output/finish-site.ts';
import { surelyHasPacks } from './output/offline-list.ts';
import { packSearch } from './output/read-site.ts';
import { openSiteFolder, type WriteFile } from './output/site-folder.ts';
import { openRegister, type RegisterPlan } from './output/site-register.ts';
import type { WrittenPack } from './output/write-packs.ts';
import { isOwn } from './place-batch.ts';
import type { PreparedSite } from './prepare-site.ts';
import { removeFolder } from './remove-folder.ts';
import { renderPages } from './render-pages.ts';
import { workFolder, writeBeforePages, type WriteOptions } from './write-before-pages.ts';

/** Of a shard's files nothing is asked before the shards are joined: it has no register. */
const planRegister = (articles: number): RegisterPlan => ({
  folder: join(workFolder, 'register'),
  hasPacks: surelyHasPacks(articles),
});

/** Writes the site's share images, of the articles whose files are written here. */
const writeShareImages = async (
  { articles, settings }: PreparedSite,
  { scope, usesCache }: WriteOptions,
  write: WriteFile,
): Promise<void> => {
  const frontmatters = articles.map(({ frontmatter }) => frontmatter);
  const wanted = new Set(frontmatters.filter(({ slug }) => isOwn(scope, slug)));
  // Takes longer to load than a small site to be written, most of which have no address.
  const { shareImages } = await import('./output/share-images.ts');
  const cache = usesCache ? openContentCache('share-images') : noCache;
  for await (const file of shareImages(frontmatters, settings, cache, wanted)) write(file);
};

const packIndex = (folder: string, register: RegisterPlan, earlier: EarlierSite | undefined): Promise<WrittenPack[]> =>
  packSearch({ folder, register: register.folder, earlier, earlierPacks: findEarlierPacks(folder, earlier) });

/** Writes what is asked of the site into an empty folder. */
export const writeSite = async (site: PreparedSite, folder: string, options: WriteOptions): Promise<void> => {
  const { scope, downloads, progress, program, earlier, recorder, notesFolder, onSeedsRead, onPages } = options;
  const { articles, settings, siteUrl } = site;
  removeFolder(workFolder);
  await mkdir(workFolder, { recursive: true });
  const register = scope.kind === 'shard' ? undefined : planRegister(articles.length);
  const reuse: ReusePlan = { outDir: folder, earlier, notesFolder, register };
  const entered = openRegister(register, 'lists');
  const writeOrTake = openSiteFolder(folder, { register: entered, earlier });
  const { taken, renderer, articleCount } = await writeBeforePages(site, reuse, writeOrTake, options);
  const task = { workFolder, outDir: folder, scope, taken, register };
  const onStep = (done: number, all: number): void =>
    progress.step(Math.round((articleCount * done) / all), articleCount);
  // What is still to be made has no name yet in what was taken, and nothing more can be taken but packs.
  await options.offer;
  if (earlier) joinTwin(folder, earlier);
  const rendering = renderPages(task, { articleCount, bundle: await program.bundle, early: await renderer, onStep });
  // Threads render the pages meanwhile. No page is in these packs.
  const packAndLook = async (): Promise<WrittenPack[] | undefined> => {
    const packs = register?.hasPacks ? await packIndex(folder, register, earlier) : undefined;
    onSeedsRead();
    return packs;
  };
  const [, searchPacks] = await allEnded([rendering, packAndLook()]);

  const write = openSiteFolder(folder, { register: entered });
  if (siteUrl !== undefined) await writeShareImages(site, options, write);
  if (scope.kind === 'shard') return;
  if (siteUrl !== undefined) {
    const { addressedFiles } = await import('./output/collection-files.ts');
    for (const file of addressedFiles(site, siteUrl, await listFiles(folder))) write(file);
  }
  entered.close();
  progress.stage('Making the app');
  const listed = catalogEntries(articles);
  const finishing = finishSite(folder, {
    settings,
    siteUrl,
    articles: listed,
    earlier,
    recorder,
    register: register?.folder,
    searchPacks,
    program: program.app,
  });
  await allEnded([onPages(folder), finishing]);
  // It holds a good part of the site, compressed.
  if (register) removeFolder(register.folder);
  if (downloads.length > 0) {
    // Takes as long to load as a thousandth of a large site to be written, most of which have none.
    const { publishDownloads } = await import('./export/forms.ts');
    await publishDownloads(folder, downloads, progress);
  }
};
