// Articles are rendered from their blocks. Here @astrojs/mdx renders their MDX pages, and must say the same.
import { execFileSync } from 'node:child_process';
import { globSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Article } from '../../src/article/article-schema.ts';
import { renderBody } from '../../src/article/render-body.ts';
import { makeSeeds } from '../bench/make-seeds.ts';
import { convertSeeds } from '../convert-seeds.ts';
import { articleToMdx } from '../mdx/article-to-mdx.ts';
import { makeCollection, makeSeed } from '../parse/make-seed.ts';
import { projectRoot } from '../output-folder.ts';
import { readCollection, type SeedResult } from '../read-seeds.ts';
import { isLongRun } from './long-run.ts';

const madeCount = isLongRun ? 1000 : 40;

const files = (pattern: string): Promise<string[]> =>
  Promise.all(globSync(join(projectRoot, pattern)).map((file) => readFile(file, 'utf8')));

const articlesOf = (seeds: readonly SeedResult[]): Article[] =>
  convertSeeds({ ...makeCollection([]), seeds }).conversions.flatMap(({ article }) => article ?? []);

const articlesOfTexts = (texts: readonly string[]): Article[] =>
  texts.flatMap((text) => articlesOf([{ ok: true, seed: makeSeed(text) }]));

/** A site of these pages, each between two marks, and of one page that a person wrote with a component in it. */
const siteFiles = (articles: readonly Article[]): Readonly<Record<string, string>> => ({
  'package.json': '{"type":"module"}',
  'src/pages/all.astro': `---
const pages = Object.entries(import.meta.glob('../articles/*.mdx', { eager: true }));
---
{pages.map(([name, { Content }]) => <Fragment><hr id={name.replace(/\\D/g, '')} /><Content /></Fragment>)}<hr />`,
  'src/pages/essay.mdx': `import Note from '../Note.astro';

# An essay

Two and two is {2 + 2}, <Note name="as editors say">or *so*</Note>.
`,
  'src/Note.astro': '<span class="note" title={Astro.props.name}><slot /></span>',
  ...Object.fromEntries(articles.map((article, number) => [`src/articles/${number}.mdx`, articleToMdx(article)])),
});

let site: string;
let articles: readonly Article[];
beforeAll(async () => {
  articles = [
    ...articlesOf((await readCollection(join(projectRoot, 'seeds'))).seeds),
    ...articlesOfTexts(await files('scripts/parse/fixtures/*/input.txt')),
    ...articlesOf(makeSeeds(madeCount, await files('seeds/*.txt')).map((seed) => ({ ok: true, seed }))),
  ];
  await mkdir(join(projectRoot, '.bulaq'), { recursive: true });
  // Inside the project, where Astro finds itself.
  site = await mkdtemp(join(projectRoot, '.bulaq', 'mdx-pages-'));
  for (const [path, text] of Object.entries(siteFiles(articles))) {
    await mkdir(join(site, path, '..'), { recursive: true });
    await writeFile(join(site, path), text);
  }
  const { VITEST, NODE_ENV, ...env } = process.env;
  const astro = join(projectRoot, 'node_modules', 'astro', 'bin', 'astro.mjs');
  execFileSync(process.execPath, [astro, 'build', '--root', site, '--config', '../../astro.config.mjs', '--silent'], {
    cwd: projectRoot,
    env: { ...env, ASTRO_TELEMETRY_DISABLED: '1' },
    stdio: 'pipe',
  });
}, 300_000);
afterAll(() => rm(site, { recursive: true, force: true }));

test('the HTML of an article is what @astrojs/mdx makes of its page, byte for byte', async () => {
  const html = await readFile(join(site, 'dist', 'all.html'), 'utf8');
  expect(articles.length).toBeGreaterThan(100 + madeCount);
  for (const [number, article] of articles.entries()) {
    const begin = `<hr id="${number}">`;
    const from = html.indexOf(begin) + begin.length;
    expect(renderBody(article.blocks)).toBe(html.slice(from, html.indexOf('<hr', from)));
  }
});

test('a page that a person writes may have code and components: Astro itself renders it', async () => {
  const html = await readFile(join(site, 'dist', 'essay.html'), 'utf8');
  expect(html).toContain('<h1 id="an-essay">An essay</h1>');
  expect(html).toContain('Two and two is 4, <span class="note" title="as editors say">or <em>so</em></span>.');
});
