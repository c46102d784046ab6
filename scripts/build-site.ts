// Seeds to site, as a recipe: read, convert, index, render, add the files beside the pages, swap the result in.
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build as renderWithAstro } from 'astro';
import type { Article } from '../src/article/article-schema.ts';
import { pathTag } from '../src/article/permalink.ts';
import { withBuildLock } from './build-lock.ts';
import { buildIndex } from './build-index.ts';
import { convertSeeds } from './convert-seeds.ts';
import { articleToMdx } from './mdx/article-to-mdx.ts';
import { writeArticleFiles } from './output/article-files.ts';
import { catalogEntries } from './output/catalog.ts';
import { checksumsOf } from './output/checksums.ts';
import { projectRoot, replaceFolder } from './output-folder.ts';
import { printProblems } from './problem.ts';
import { createProgress } from './progress.ts';
import { readCollection } from './read-seeds.ts';
import { writeWorkFolder } from './work-folder.ts';

export type BuildOptions = {
  readonly seedsFolder: string;
  /** As checkOutputFolder has returned it. */
  readonly out: string;
  /** Ends in `/`; undefined when the site may lie anywhere. */
  readonly siteUrl: string | undefined;
  readonly keepGoing: boolean;
};

/** What Astro reads of the collection. Emptied by every build. */
const workFolder = join(projectRoot, '.bulaq', 'build');

/** Where an article's MDX page lies: `kk/orta-daliz.mdx`. */
const mdxPath = ({ frontmatter }: Article): string => `${pathTag(frontmatter.lang)}/${frontmatter.slug}.mdx`;

const render = async (outDir: string): Promise<void> => {
  process.env['BULAQ_WORK'] = workFolder;
  // The cache lies in the work folder, so that every build is a cold one and no two share what they cached.
  await renderWithAstro({ root: projectRoot, outDir, cacheDir: join(workFolder, 'cache'), logLevel: 'error' });
};

/**
 * Builds the site.
 * @returns The exit code: 1 when the seeds are at fault and `out` was left as it was.
 */
export const buildSite = async ({ seedsFolder, out, siteUrl, keepGoing }: BuildOptions): Promise<0 | 1> => {
  const progress = createProgress();
  progress.stage('Reading seeds');
  const collection = await readCollection(seedsFolder);
  progress.stage('Converting');
  const { conversions, problems, report } = convertSeeds(collection);
  const articles = conversions.flatMap(({ article }) => (article ? [article] : []));
  progress.step(articles.length, conversions.length);
  const hasErrors = problems.some(({ severity }) => severity === 'error');
  if (articles.length === 0 || (hasErrors && !keepGoing)) {
    progress.finish(`Nothing was written to ${out}`);
    printProblems(problems, seedsFolder);
    return 1;
  }
  const pages = new Map(articles.map((article) => [mdxPath(article), articleToMdx(article)]));
  const settings = collection.settings;
  const site = siteUrl ?? settings.site;

  await withBuildLock(
    async () => {
      await rm(workFolder, { recursive: true, force: true });
      await writeWorkFolder(workFolder, { pages, report, settings, siteUrl: site });
      await replaceFolder(out, async (temporary) => {
        progress.stage('Rendering pages');
        await render(temporary);
        progress.stage('Indexing for search');
        await buildIndex(articles, temporary);
        progress.stage('Writing files');
        for (const article of articles) await writeArticleFiles(article, …);
      });
    },
    () => progress.stage('Waiting for another build of this project'),
  );
  printProblems(problems, seedsFolder);
  progress.finish(`${articles.length} articles are in ${out}`);
  return 0;
};
