// npm run dev: the site while it is being written. A change in a seed shows in the browser at once.
import { watch } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { extname, join, normalize, resolve } from 'node:path';
import { dev as serveWithAstro } from 'astro';
import type { Plugin } from 'vite';
import { buildAssets } from './build-assets.ts';
import { readArguments, readPort, runCommand } from './command-line.ts';
import { articleToMdx } from './mdx/article-to-mdx.ts';
import { articleFiles } from './output/article-files.ts';
import { openSiteFolder } from './output/site-folder.ts';
import { projectRoot } from './output-folder.ts';
import { prepareSite, type PreparedArticle, type PreparedSite } from './prepare-site.ts';
import { printProblems } from './problem.ts';
import { createProgress } from './progress.ts';
import { mediaTypes } from './serve-folder.ts';
import { openWorkFolder } from './work-folder.ts';

/** An editor saves a file in several steps; this long after the last one it is whole. */
const SETTLE_MS = 50;

const workFolder = join(projectRoot, '.bulaq', 'dev');

/** Files that a build puts beside the pages: fonts, scripts, the articles' text. Here they are served from the work folder. */
const filesFolder = join(workFolder, 'files');

/** Set when the server runs: shows every open page anew, and forgets which pages there were. */
let reloadPages = (): void => undefined;

const serveFiles: Plugin = {
  name: 'bulaq-files',
  configureServer({ middlewares, environments }) {
    reloadPages = () => {
      // What Astro tells itself when a content collection has changed.
      for (const name of ['ssr', 'prerender']) environments[name]?.hot.send('astro:content-changed', {});
      environments.client.hot.send({ type: 'full-reload' });
    };
    middlewares.use((request, response, next) => {
      // `normalize` on an absolute path cannot climb above its root.
      const path = normalize(decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname));
      readFile(join(filesFolder, path)).then(
        (body) => response.writeHead(200, { 'content-type': mediaTypes[extname(path)] ?? 'text/plain' }).end(body),
        () => next(),
      );
    });
  },
};

/** Calls `action` some time after the last of a burst of calls, never twice at once. */
const settled = (action: () => Promise<void>): (() => void) => {
  let timer: NodeJS.Timeout | undefined;
  let running = Promise.resolve();
  return () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      running = running.then(action);
    }, SETTLE_MS);
  };
};

/**
 * @returns A function that adds to a site the articles it showed before whose seeds are at fault now: an editor who is in
 * the middle of a sentence sees the last version that was whole, and what is wrong above it.
 */
const createMemory = (): ((site: PreparedSite) => PreparedSite) => {
  const shown = new Map<string, PreparedArticle>();
  return (site) => {
    const byPath = new Map(site.articles.map((article) => [article.article.frontmatter.seed, article]));
    const kept = site.report.seeds.flatMap(({ seed, error }) => {
      const article = byPath.get(seed);
      if (article) shown.set(seed, article);
      return article || error?.rule === 'withdrawn' ? [] : (shown.get(seed) ?? []);
    });
    return { ...site, articles: [...site.articles, ...kept] };
  };
};

await runCommand(async () => {
  const { values } = readArguments({
    name: 'npm run dev --',
    purpose: 'Shows the site in a browser while articles are being written.',
    options: {
      seeds: { type: 'string', value: 'DIR', help: 'The folder of articles (default: seeds).' },
      port: { type: 'string', value: 'N', help: 'The port (default: 4321).' },
    },
  });
  const seedsFolder = resolve(values.seeds ?? join(projectRoot, 'seeds'));
  const port = readPort(values.port);
  await rm(workFolder, { recursive: true, force: true });
  const assets = await buildAssets(filesFolder, undefined, true);
  const keepShown = createMemory();
  let lastShown = '';
  /** Articles that are in order show; the problems of the others stand in the terminal and on every page. */
  const convert = async (): Promise<void> => {
    const progress = createProgress();
    const site = keepShown(await prepareSite(seedsFolder, { siteUrl: undefined, usesCache: true }, progress));
    const { articles, settings, moved, withdrawn, problems } = site;
    const work = openWorkFolder(workFolder);
    const files = openSiteFolder(filesFolder);
    for (const prepared of articles) {
      const mdx = articleToMdx(prepared.article);
      if (!(await work.addPage(prepared.article, mdx, prepared.report))) continue;
      for (const file of articleFiles(prepared, mdx)) await files.write(file);
    }
    await files.finish();
    // Search needs an index of all articles, which only a build makes.
    const hasChanged = await work.finish({
      settings,
      siteUrl: null,
      moved,
      withdrawn,
      assets,
      search: null,
      hasDownloads: false,
      problems: [...problems],
    });
    progress.finish(`${site.articles.length} articles`);
    printProblems(problems, seedsFolder);
    const shown = JSON.stringify(problems);
    if (shown !== lastShown || hasChanged) reloadPages();
    lastShown = shown;
  };
  await convert();
  process.env['BULAQ_WORK'] = workFolder;
  const server = await serveWithAstro({
    root: projectRoot,
    cacheDir: join(workFolder, 'cache'),
    server: { port, host: '127.0.0.1' },
    logLevel: 'error',
    vite: { plugins: [serveFiles] },
  });
  watch(seedsFolder, { recursive: true }, settled(convert));
  console.log(`The site is at http://127.0.0.1:${server.address.port}/ – press Ctrl+C to stop.`);
  return 0;
});
