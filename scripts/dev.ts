// npm run dev: the site while it is being written. A change in a seed shows in the browser at once.
import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { extname, join, normalize, resolve } from 'node:path';
import { dev as serveWithAstro } from 'astro';
import type { Plugin } from 'vite';
import type { SharedAssets, Site } from '../src/article/site-schema.ts';
import { buildAssets } from './build-assets.ts';
import { readArguments, readPort, runCommand } from './command-line.ts';
import { cutFonts } from './cut-fonts.ts';
import { bundleReader } from './output/reader-program.ts';
import { articleToMdx } from './mdx/article-to-mdx.ts';
import { articleFiles } from './output/article-files.ts';
import { digestSpeaking, relateArticles } from './related/relate-articles.ts';
import { openSiteFolder } from './output/site-folder.ts';
import { projectRoot } from './output-folder.ts';
import type { NamedArticle } from './name-seeds.ts';
import { type PreparedSite, type PrepareMemory, prepareSite } from './prepare-site.ts';
import { printProblems } from './problem.ts';
import { createProgress } from './progress.ts';
import { mediaTypes } from './serve-folder.ts';
import { readArticle } from './stored-articles.ts';
import { watchFolder } from './watch-folder.ts';
import { listArticle, type ListedArticle, type PlacedArticle, writeArticleList, writeShared } from './work-folder.ts';

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

/** An article that the work folder shows. */
type Shown = { readonly named: NamedArticle; readonly listed: ListedArticle & PlacedArticle };

/**
 * Whether two articles have one page. What is known of a seed is one object as long as nobody writes its files, so that
 * little has to be compared.
 */
const isSame = (a: NamedArticle, b: NamedArticle): boolean => {
  const describe = ({ anchors, problems, frontmatter: { id, slug, translationOf } }: NamedArticle): string =>
    JSON.stringify([id, slug, translationOf, anchors, problems]);
  return a.seed === b.seed ? describe(a) === describe(b) : JSON.stringify(a) === JSON.stringify(b);
};

/**
 * Writes what has changed of an article. An article whose seed is at fault now stays as it was: an editor who is in the
 * middle of a sentence sees the last version that was whole, and what is wrong above it.
 */
const createMemory = () => {
  const shown = new Map<string, Shown>();
  const writeToWork = openSiteFolder(workFolder);
  const write = openSiteFolder(filesFolder);
  const show = (named: NamedArticle, { store, seedsFolder }: PreparedSite): Shown => {
    const { path } = named.seed;
    const known = shown.get(path);
    if (known && isSame(known.named, named)) return known;
    const { article, report } = readArticle(store, named);
    const entry = Buffer.from(JSON.stringify(report));
    const file = `reports/${hash('sha256', JSON.stringify(named))}.json`;
    writeToWork([file, entry]);
    const listed = { ...listArticle(article), report: { file: join(workFolder, file), from: 0, to: entry.length } };
    for (const file of articleFiles(article, articleToMdx(article), readFileSync(join(seedsFolder, path)))) write(file);
    return { named, listed };
  };
  /** @returns Every article that is to be seen. */
  return (site: PreparedSite): readonly Shown[] => {
    const now = site.seeds.flatMap((seed): [string, Shown][] => {
      if (seed.isPublished) return [[seed.article.seed.path, show(seed.article, site)]];
      const { error, seed: path } = seed.report;
      const before = error?.rule === 'withdrawn' ? undefined : shown.get(path);
      return before ? [[path, before]] : [];
    });
    shown.clear();
    for (const [path, article] of now) shown.set(path, article);
    return now.map(([, article]) => article);
  };
};

/** @returns `relateArticles` that does nothing again as long as all articles speak of the same. */
const createRelate = (): typeof relateArticles => {
  let last: { readonly spoken: string; readonly onward: ReturnType<typeof relateArticles> } | undefined;
  // An article that is shown as before is one object.
  const digests = new WeakMap<object, string>();
  const digestOf = (article: Parameters<typeof digestSpeaking>[0]): string => {
    const digest = digests.get(article.frontmatter) ?? digestSpeaking(article);
    digests.set(article.frontmatter, digest);
    return digest;
  };
  return (articles, settings) => {
    const spoken = [JSON.stringify(settings), ...articles.map(digestOf)].join('\n');
    if (last?.spoken !== spoken) last = { spoken, onward: relateArticles(articles, settings) };
    return last.onward;
  };
};

/**
 * @returns What converts the collection into the work folder, again and again. Articles that are in order show; the problems
 *   of the others stand in the terminal and on every page.
 */
const createConvert = (seedsFolder: string, assets: SharedAssets): (() => Promise<void>) => {
  const showArticles = createMemory();
  const relate = createRelate();
  const memory: PrepareMemory = {};
  let last: { readonly about: string; readonly articles: readonly Shown[] } | undefined;
  return async () => {
    const progress = createProgress();
    const site = await prepareSite(seedsFolder, { siteUrl: undefined, usesCache: true, mostHeld: 0, memory }, progress);
    site.remember();
    const { settings, problems } = site;
    const articles = showArticles(site);
    writeShared(workFolder, describeSite(site, assets));
    writeArticleList(
      workFolder,
      articles.map(({ listed }) => listed),
      (all) =>
        relate(
          all.map(({ loaded, topics }) => ({ frontmatter: loaded, topics })),
          settings,
        ),
    );
    progress.finish(`${articles.length} articles`);
    printProblems(problems, seedsFolder);
    const about = JSON.stringify([problems, settings]);
    const isLeft = articles.length === last?.articles.length && articles.every((own, at) => own === last?.articles[at]);
    if (!isLeft || about !== last?.about) reloadPages();
    last = { about, articles };
  };
};

/** What all pages share. Search needs an index of all articles, which only a build makes. */
const describeSite = ({ settings, moved, withdrawn, problems }: PreparedSite, assets: SharedAssets): Site => ({
  settings,
  siteUrl: null,
  moved: [...moved],
  withdrawn: [...withdrawn],
  assets,
  search: null,
  hasDownloads: false,
  problems: [...problems],
});

/** Serves what the work folder holds. @returns The address. */
const startServer = async (port: number): Promise<string> => {
  process.env['BULAQ_WORK'] = workFolder;
  // As in a build, nobody else learns of it.
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  const server = await serveWithAstro({
    root: projectRoot,
    cacheDir: join(workFolder, 'cache'),
    server: { port, host: '127.0.0.1' },
    logLevel: 'error',
    // Whatever the work folder gets, `reloadPages` tells of.
    vite: { plugins: [serveFiles], server: { watch: { ignored: [join(projectRoot, '.bulaq', '**')] } } },
  });
  return `http://127.0.0.1:${server.address.port}/`;
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
  const assets = await buildAssets(filesFolder, undefined, await cutFonts(true), await bundleReader());
  await watchFolder(seedsFolder, createConvert(seedsFolder, assets));
  console.log(`The site is at ${await startServer(port)} – press Ctrl+C to stop.`);
  return 0;
});
