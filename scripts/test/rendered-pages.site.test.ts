// Pages are rendered many in one request (src/render/). Here Astro renders the same ones by itself, each in a request of its
// own, and must make the same of them.
import { execFileSync } from 'node:child_process';
import { cpSync, globSync } from 'node:fs';
import { copyFile, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { beginBatch, openReports, writeTopics } from '../batch-store.ts';
import { buildAssets } from '../build-assets.ts';
import { withBuildLock } from '../build-lock.ts';
import { bundlePages } from '../bundle-pages.ts';
import { cutFonts } from '../cut-fonts.ts';
import { bundleReader } from '../output/reader-program.ts';
import { listFiles } from '../output/checksums.ts';
import { placeArticles } from '../list-reports.ts';
import { projectRoot } from '../output-folder.ts';
import { prepareSite } from '../prepare-site.ts';
import { renderPages } from '../render-pages.ts';
import type { RenderTask } from '../render-share.ts';
import { readArticle } from '../stored-articles.ts';
import { relateBatches } from '../relate-batches.ts';
import { listArticle, writeArticleList, writeShared } from '../work-folder.ts';
import { isLongRun } from './long-run.ts';

const silent = { stage: () => undefined, step: () => undefined, finish: () => undefined };

let home: string;
beforeAll(async () => {
  await mkdir(join(projectRoot, '.bulaq'), { recursive: true });
  // Inside the project, where what Astro bundles finds its packages.
  home = await mkdtemp(join(projectRoot, '.bulaq', 'rendered-pages-'));
  cpSync(join(projectRoot, 'seeds'), join(home, 'seeds'), { recursive: true });
  const fixtures = globSync(join(projectRoot, 'scripts', 'parse', 'fixtures', '*', 'input.txt')).sort();
  for (const fixture of fixtures.filter((_, index) => isLongRun || index % 8 === 0)) {
    await copyFile(fixture, join(home, 'seeds', `${basename(dirname(fixture))}.txt`));
  }
  await writeFile(
    join(home, 'seeds', `${basename(dirname(fixtures[0] ?? ''))}.yaml`),
    'withdrawn: { date: 2026-01-02, reason: "It was <not> so." }\n',
  );
});
afterAll(() => rm(home, { recursive: true, force: true }));

const renderWithAstro = (workFolder: string, outDir: string): void => {
  const { VITEST, NODE_ENV, ...env } = process.env;
  const astro = join(projectRoot, 'node_modules', 'astro', 'bin', 'astro.mjs');
  execFileSync(process.execPath, [astro, 'build', '--outDir', outDir, '--silent'], {
    cwd: projectRoot,
    env: { ...env, ASTRO_TELEMETRY_DISABLED: '1', BULAQ_WORK: workFolder },
    stdio: 'pipe',
  });
};

const readPages = async (folder: string): Promise<ReadonlyMap<string, string>> => {
  const paths = (await listFiles(folder)).filter((path) => path.endsWith('.html'));
  return new Map(
    await Promise.all(paths.map(async (path) => [path, await readFile(join(folder, path), 'utf8')] as const)),
  );
};

test.each([null, 'https://example.org/archive/'])(
  'pages are what Astro makes of them by itself, byte for byte (%s)',
  async (siteUrl) => {
    const folder = join(home, siteUrl === null ? 'anywhere' : 'addressed');
    const site = await prepareSite(
      join(home, 'seeds'),
      { siteUrl: siteUrl ?? undefined, usesCache: false, mostHeld: 0 },
      silent,
    );
    const workFolder = join(folder, 'work');
    beginBatch(workFolder);
    const reported = site.articles.map((named) => readArticle(site.store, named));
    const listed = reported.map(({ article }) => listArticle(article));
    const reports = openReports(workFolder);
    for (const { report } of reported) reports.add(JSON.stringify(report));
    const [from, taken] = ['kk/formerly.html', 'kk/about.html'];
    const to = listed[0]?.loaded.url ?? '';
    writeTopics(
      workFolder,
      listed.map(({ topics }) => topics),
    );
    const batch = {
      folder: workFolder,
      listed: listed.map(({ loaded }) => ({ key: loaded.id, loaded, shown: loaded.id, spoken: loaded.id })),
      reports: reports.close(),
      index: undefined,
    };
    writeArticleList(workFolder, placeArticles([batch]), relateBatches([batch], site.settings, undefined));
    writeShared(workFolder, {
      settings: site.settings,
      siteUrl,
      moved: [from, taken].map((former) => ({ from: former, to })),
      withdrawn: [...site.withdrawn],
      assets: await buildAssets(join(folder, 'assets'), undefined, await cutFonts(true), await bundleReader()),
      search: null,
      hasDownloads: siteUrl !== null,
    });
    await withBuildLock(
      async () => {
        renderWithAstro(workFolder, join(folder, 'expected'));
        const task: RenderTask = {
          workFolder,
          outDir: join(folder, 'rendered'),
          scope: { kind: 'all' },
          taken: new Set(),
        };
        await renderPages(task, { articleCount: 1000, bundle: await bundlePages(true) });
      },
      () => undefined,
    );
    const [expected, rendered] = await Promise.all(
      ['expected', 'rendered'].map((name) => readPages(join(folder, name))),
    );
    expect(site.articles.length).toBeGreaterThan(20);
    expect(expected?.has(from)).toBe(true);
    expect([...(expected ?? [])].some(([, html]) => html.includes('It was &lt;not&gt; so.'))).toBe(true);
    expect([...(rendered ?? [])].filter(([path, html]) => expected?.get(path) !== html).map(([path]) => path)).toEqual(
      [],
    );
    expect(rendered?.size).toBe(expected?.size);
  },
);
