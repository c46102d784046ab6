// IO. The same article in a stock Starlight site: the tool on our own stack that a newcomer would take.
import { spawnSync } from 'node:child_process';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Article, Block } from '../../src/article/article-schema.ts';
import { installPeers } from './install-peers.ts';

/** Versions that were current when this was written; a newer one is a new figure. */
const packages = {
  astro: '7.3.5',
  '@astrojs/starlight': '0.42.4',
  '@astrojs/markdown-remark': '7.3.0',
  sharp: '0.35.5',
};

const config = `import { defineConfig } from 'astro/config';
import starlight from '@astrojs/starlight';
export default defineConfig({ integrations: [starlight({ title: 'Collection', defaultLocale: 'root', locales: { root: { label: 'қазақша', lang: 'kk' } } })] });
`;

const contentConfig = `import { defineCollection } from 'astro:content';
import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';
export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };
`;

/** What Markdown would take for its own. */
const escapeMarkdown = (text: string): string => text.replace(/[\\`*_{}[\]<>()#+\-.!|~]/g, '\\$&');

const toMarkdown = (block: Block): string => {
  if (block.type === 'list') return block.items.map((item) => `- ${escapeMarkdown(item)}`).join('\n');
  return `${block.type === 'subhead' ? '## ' : ''}${escapeMarkdown(block.text)}`;
};

/** @returns The built site's folder; the article is its page `article/`. */
export const buildStarlightSite = async ({ frontmatter, blocks }: Article): Promise<string> => {
  const folder = await installPeers('starlight', packages);
  const docs = join(folder, 'src', 'content', 'docs');
  await rm(join(folder, 'src'), { recursive: true, force: true });
  await mkdir(docs, { recursive: true });
  await writeFile(join(folder, 'astro.config.mjs'), config);
  await writeFile(join(folder, 'src', 'content.config.ts'), contentConfig);
  await writeFile(join(docs, 'index.md'), '---\ntitle: Collection\n---\n\n[Article](article/)\n');
  const body = blocks.map(toMarkdown).join('\n\n');
  await writeFile(join(docs, 'article.md'), `---\ntitle: ${JSON.stringify(frontmatter.title)}\n---\n\n${body}\n`);
  const astro = join(folder, 'node_modules', 'astro', 'bin', 'astro.mjs');
  const { status, stdout, stderr } = spawnSync(process.execPath, [astro, 'build', '--silent'], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
  });
  if (status !== 0) throw new Error(`Starlight did not build: ${stdout}${stderr}`);
  return join(folder, 'dist');
};
