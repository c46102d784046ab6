// A prepared site, or the share of it that is asked for, into an empty folder: index, files beside the pages, pages, app.
import { cp, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Frontmatter } from '../src/article/article-schema.ts';
import { permalink } from '../src/article/permalink.ts';
import { createFrame, frameTag } from '../src/layouts/frame.ts';
import { buildAssets } from './build-assets.ts';
import { buildIndex } from './build-index.ts';
import { noCache, openContentCache } from './content-cache.ts';
import { type Form, publishDownloads } from './export/forms.ts';
import { articleToMdx } from './mdx/article-to-mdx.ts';
import { articleFiles } from './output/article-files.ts';
import { catalogEntries } from './output/catalog.ts';
import { listFiles } from './output/checksums.ts';
import { citationFiles } from './output/citation-files.ts';
import { addressedFiles, collectionFiles } from './output/collection-files.ts';
import { finishSite } from './output/finish-site.ts';
import { shareImages } from './output/share-images.ts';
import { openSiteFolder, type SiteFolder } from './output/site-folder.ts';
import { projectRoot } from './output-folder.ts';
import type { PreparedArticle, PreparedSite } from './prepare-site.ts';
import type { Progress } from './progress.ts';
import { renderPages } from './render-pages.ts';
import { isArticleInShare, type Scope } from './scope.ts';
import { isShardContent } from './shards.ts';
import { openWorkFolder, type WorkFolder } from './work-folder.ts';

/** What Astro reads of the collection. Emptied by every build. */
const workFolder = join(projectRoot, '.bulaq', 'build');

export type WriteOptions = {
  readonly scope: Scope;
  /** The offline forms to publish with the site. */
  readonly downloads: readonly Form[];
  readonly progress: Progress;
  /** Whether fonts and pictures of earlier builds are used again. */
  readonly usesCache: boolean;
};

/** Whether the files of an article are written here. */
const isOwn = (scope: Scope, { slug }: Frontmatter): boolean =>
  scope.kind === 'all' || (scope.kind === 'shard' && isArticleInShare(slug, scope.share));

/** Writes an article's data for Astro and the files beside its page. */
const writeArticle = async (
  prepared: PreparedArticle,
  { settings, siteUrl }: PreparedSite,
  work: WorkFolder,
  out: SiteFolder,
): Promise<void> => {
  const { article, report } = prepared;
  const { frontmatter } = article;
  const mdx = articleToMdx(article);
  await work.addPage(article, mdx, report);
  for (const file of articleFiles(prepared, mdx)) await out.write(file);
  const { language } = createFrame(frameTag(frontmatter.lang, settings), permalink(frontmatter));
  for (const file of citationFiles(frontmatter, { settings, siteUrl, language })) await out.write(file);
};

/** Writes the site's share images, of the articles whose files are written here. */
const writeShareImages = async (
  { articles, settings }: PreparedSite,
  { scope, usesCache }: WriteOptions,
  out: SiteFolder,
): Promise<void> => {
  const frontmatters = articles.map(({ article }) => article.frontmatter);
  const wanted = new Set(frontmatters.filter((frontmatter) => isOwn(scope, frontmatter)));
  const cache = usesCache ? openContentCache('share-images') : noCache;
  for await (const file of shareImages(frontmatters, settings, cache, wanted)) await out.write(file);
};

/** What the pages name must be there before them: the search index, the fonts, the scripts. */
const writeNamedFiles = async (
  { articles, names }: PreparedSite,
  folder: string,
  { scope, progress, usesCache }: WriteOptions,
) => {
  const isShard = scope.kind === 'shard';
  // The articles' own pages name only scripts, which are the same for every index: a shard makes them aside and leaves
  // the index of all articles to the one who joins the shards.
  const target = isShard ? join(workFolder, 'named') : folder;
  const indexed = isShard ? articles.slice(0, 1) : articles;
  progress.stage('Indexing for search');
  const search = await buildIndex(
    indexed.map(({ article }) => article),
    target,
    names,
  );
  progress.stage('Cutting fonts');
  return { search, assets: await buildAssets(target, search, usesCache) };
};

/** Writes what is asked of the site into an empty folder. */
export const writeSite = async (site: PreparedSite, folder: string, options: WriteOptions): Promise<void> => {
  const { scope, downloads, progress } = options;
  const { articles, settings, siteUrl, moved, withdrawn } = site;
  await rm(workFolder, { recursive: true, force: true });
  const named = await writeNamedFiles(site, folder, options);

  progress.stage('Writing files');
  const out = openSiteFolder(folder);
  const work = openWorkFolder(workFolder);
  let ownCount = 0;
  for (const prepared of articles) {
    const { article } = prepared;
    if (isOwn(scope, article.frontmatter)) {
      ownCount++;
      await writeArticle(prepared, site, work, out);
    } else work.list(article);
  }
  const hasDownloads = downloads.length > 0;
  await work.finish({ settings, siteUrl: siteUrl ?? null, moved, withdrawn, ...named, hasDownloads });
  if (scope.kind === 'rest') {
    const filter = (path: string): boolean => isShardContent(basename(path));
    for (const shard of scope.shards) await cp(shard, folder, { recursive: true, filter });
  }
  if (scope.kind !== 'shard') for (const file of collectionFiles(site)) await out.write(file);
  await out.finish();

  progress.stage('Rendering pages');
  await renderPages({ workFolder, outDir: folder, scope }, ownCount);

  if (siteUrl !== undefined) {
    await writeShareImages(site, options, out);
    await out.finish();
  }
  if (scope.kind === 'shard') return;
  if (siteUrl !== undefined) {
    for (const file of addressedFiles(site, siteUrl, await listFiles(folder))) await out.write(file);
    await out.finish();
  }
  progress.stage('Making the app');
  await finishSite(folder, {
    settings,
    siteUrl,
    articles: catalogEntries(articles.map(({ article }) => article)),
  });
  if (hasDownloads) await publishDownloads(folder, downloads, progress);
};
