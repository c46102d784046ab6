// npm run bench:page: what one article costs a phone on a slow line, beside the same in a stock Starlight site and in a
// page that is nothing but its text.
import { access, mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Article } from '../../src/article/article-schema.ts';
import { permalink } from '../../src/article/permalink.ts';
import { blockText } from '../../src/article/plain-text.ts';
import { Misuse, readArguments, runCommand } from '../command-line.ts';
import { convertSeeds } from '../convert-seeds.ts';
import { projectRoot } from '../output-folder.ts';
import { readCollection } from '../read-seeds.ts';
import { serveFolder } from '../serve-folder.ts';
import { launchChromium } from '../test/chromium.ts';
import { buildStarlightSite } from './starlight-site.ts';
import { type PageCost, visitPages } from './visit-page.ts';
import { benchFolder } from './write-corpus.ts';

const rounds = 5;

/** A site and its page of the article. */
type Contestant = { readonly name: string; readonly folder: string; readonly path: string };

const findArticle = async (seeds: string, part: string): Promise<Article> => {
  const { conversions } = convertSeeds(await readCollection(seeds));
  const found = conversions.find(({ article }) => article?.frontmatter.seed.includes(part))?.article;
  if (!found) throw new Misuse(`No article of ${seeds} has "${part}" in its seed's name.`);
  return found;
};

const escapeHtml = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** The floor: title and paragraphs, no style, no script. */
const writeBarePage = async ({ frontmatter, blocks }: Article): Promise<Contestant> => {
  const folder = join(benchFolder, 'bare');
  await mkdir(folder, { recursive: true });
  const paragraphs = blocks.map((block) => `<p>${escapeHtml(blockText(block))}</p>`).join('\n');
  const html = `<!doctype html><html lang="${frontmatter.lang}"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escapeHtml(frontmatter.title)}</title><h1>${escapeHtml(frontmatter.title)}</h1>\n${paragraphs}\n`;
  await writeFile(join(folder, 'index.html'), html);
  return { name: 'bare page', folder, path: 'index.html' };
};

const toRow = (name: string, cost: PageCost): string =>
  [
    name.padEnd(10),
    `${((cost.bytes - cost.fontBytes) / 1000).toFixed(1)} KB`.padStart(13),
    `${(cost.bytes / 1000).toFixed(1)} KB`.padStart(9),
    String(cost.requests).padStart(8),
    `${cost.firstPaint.toFixed(0)} ms`.padStart(8),
    `${cost.largestPaint.toFixed(0)} ms`.padStart(8),
    cost.shift.toFixed(3).padStart(6),
  ].join('  ');

await runCommand(async () => {
  const { values } = readArguments({
    name: 'npm run bench:page --',
    purpose: 'Measures an article beside the same in a stock Starlight site, which npm installs aside.',
    options: {
      dist: { type: 'string', value: 'DIR', help: 'Our built site (default: dist).' },
      seeds: { type: 'string', value: 'DIR', help: 'The seeds it was built from (default: seeds).' },
      seed: { type: 'string', value: 'TEXT', help: 'Part of the name of the seed to measure (default: 002).' },
    },
  });
  const dist = resolve(values.dist ?? join(projectRoot, 'dist'));
  const article = await findArticle(resolve(values.seeds ?? join(projectRoot, 'seeds')), values.seed ?? '002');
  const path = permalink(article.frontmatter);
  await access(join(dist, path)).catch(() => {
    throw new Misuse(`${dist} has no ${path}. Run "npm run build" first.`);
  });
  const contestants: Contestant[] = [
    { name: 'Bulaq', folder: dist, path },
    { name: 'Starlight', folder: await buildStarlightSite(article), path: 'article/' },
    await writeBarePage(article),
  ];
  const servers = await Promise.all(contestants.map(({ folder }) => serveFolder(folder, { isCompressed: true })));
  const browser = await launchChromium();
  try {
    const urls = contestants.map((contestant, index) => `${servers[index]?.url ?? ''}${contestant.path}`);
    const costs = await visitPages(browser, urls, rounds);
    console.log(
      `${article.frontmatter.title}\nSlow 4G (150 ms, 1.6 Mbit/s), processor 4 times as slow, middle of ${rounds}\n`,
    );
    console.log('            without fonts  with them  requests   first     largest   shift');
    for (const [index, { name }] of contestants.entries()) {
      const cost = costs[index];
      if (cost) console.log(toRow(name, cost));
    }
    const [ours, starlight] = costs;
    if (!ours || !starlight) return 1;
    const share = ours.largestPaint / starlight.largestPaint;
    console.log(`\nLargest paint: ${share.toFixed(2)} of Starlight's (at most 0.60), shift ${ours.shift} (0)`);
    return share <= 0.6 && ours.shift === 0 ? 0 : 1;
  } finally {
    await browser.close();
    for (const server of servers) await server.close();
  }
});
