// Other people's programs that make a site of articles, each as its documentation advises, with its own search.
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { stringify } from 'yaml';
import type { Article } from '../../src/article/article-schema.ts';
import { blockText } from '../../src/article/plain-text.ts';
import { projectRoot } from '../output-folder.ts';

/** A command of a peer's build, run in its folder. */
export type Step = { readonly name: string; readonly command: string; readonly args: readonly string[] };

export type BuildPeer = {
  readonly name: string;
  /** Whether its programs are on this machine. `packages`: where the bench has npm's. */
  readonly isInstalled: (packages: string) => boolean;
  /** Where articles go, below its folder. */
  readonly articles: string;
  /** Its configuration and templates. */
  readonly files: Readonly<Record<string, string>>;
  /** Where the site is, below its folder. */
  readonly site: string;
  readonly steps: (packages: string) => readonly Step[];
};

/** What npm installs for the peers, in the bench's own folder. */
export const peerPackages = ['@11ty/eleventy@3.1.8', '@astrojs/starlight@0.42.4', 'astro@7.3.5'];

const hasCommand = (command: string, ...args: readonly string[]): boolean => {
  try {
    execFileSync(command, args, { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
};

const bin = (folder: string, name: string): string => join(folder, 'node_modules', '.bin', name);

const pagefind = (site: string): Step => ({
  name: 'search',
  command: bin(projectRoot, 'pagefind'),
  args: ['--site', site],
});

const html = (lang: string, title: string, content: string): string =>
  `<!doctype html>\n<html lang="${lang}">\n<head><meta charset="utf-8"><title>${title}</title></head>\n<body>\n<main data-pagefind-body><h1>${title}</h1>\n${content}\n</main>\n</body>\n</html>\n`;

const hugo: BuildPeer = {
  name: 'Hugo + Pagefind',
  isInstalled: () => hasCommand('hugo', 'version'),
  articles: 'content',
  files: {
    'config.toml':
      'baseURL = "https://example.org/"\ntitle = "Archive"\ndisableKinds = ["taxonomy", "term", "RSS", "section"]\n',
    'layouts/_default/single.html': html('{{ .Params.lang }}', '{{ .Title }}', '{{ .Content }}'),
    'layouts/index.html': html(
      'kk',
      'Archive',
      '{{ range first 50 .Site.RegularPages }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}',
    ),
  },
  site: 'public',
  steps: () => [{ name: 'pages', command: 'hugo', args: ['--quiet'] }, pagefind('public')],
};

const eleventy: BuildPeer = {
  name: 'Eleventy + Pagefind',
  isInstalled: (packages) => existsSync(bin(packages, 'eleventy')),
  articles: 'content',
  files: {
    'package.json': '{"type":"module"}',
    'content/content.json': '{"layout":"article.njk"}',
    'content/_includes/article.njk': html('{{ lang }}', '{{ title }}', '{{ content | safe }}'),
  },
  site: '_site',
  steps: (packages) => [
    { name: 'pages', command: bin(packages, 'eleventy'), args: ['--input=content', '--quiet'] },
    pagefind('_site'),
  ],
};

const mkdocs: BuildPeer = {
  name: 'MkDocs Material',
  // Debian's packages are the system's Python's, which need not be the first one on the path.
  isInstalled: () =>
    ['python3', '/usr/bin/python3'].some((python) => hasCommand(python, '-c', 'import mkdocs, material')),
  articles: 'docs',
  files: {
    'mkdocs.yml':
      'site_name: Archive\ntheme: {name: material, font: false}\nplugins: [{search: {lang: ru}}]\nnav: [{Home: index.md}]\n',
    'docs/index.md': '# Archive\n',
  },
  site: 'site',
  steps: () => [{ name: 'pages', command: 'mkdocs', args: ['build', '--quiet'] }],
};

const starlight: BuildPeer = {
  name: 'Starlight',
  isInstalled: (packages) => existsSync(join(packages, 'node_modules', '@astrojs', 'starlight')),
  articles: 'src/content/docs',
  files: {
    // Named here, or Astro leaves it to Node, which knows no `astro:content`.
    'package.json': '{"type":"module","dependencies":{"@astrojs/starlight":"*","astro":"*"}}',
    'astro.config.mjs':
      "import starlight from '@astrojs/starlight';\nexport default { integrations: [starlight({ title: 'Archive', sidebar: [], defaultLocale: 'root', locales: { root: { label: 'Қазақша', lang: 'kk' } } })] };\n",
    'src/content.config.ts':
      "import { defineCollection } from 'astro:content';\nimport { docsLoader } from '@astrojs/starlight/loaders';\nimport { docsSchema } from '@astrojs/starlight/schema';\nexport const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };\n",
    'src/content/docs/index.md': '---\ntitle: Archive\n---\n',
  },
  site: 'dist',
  steps: (packages) => [{ name: 'all', command: bin(packages, 'astro'), args: ['build', '--silent'] }],
};

export const buildPeers: readonly BuildPeer[] = [hugo, eleventy, mkdocs, starlight];

/** Signs that Markdown would take for marks, and templates for their own. */
const escapeText = (text: string): string =>
  text
    .replace(/[\\`*_[\]#<>|~$]/g, '\\$&')
    .replaceAll('{', '&#123;')
    .replaceAll('}', '&#125;');

const markdown = ({ frontmatter, blocks }: Article): string => {
  const { title, lang, date } = frontmatter;
  const texts = blocks.map((block) => (block.type === 'subhead' ? '## ' : '') + escapeText(blockText(block)));
  return `---\n${stringify({ title, lang, ...(date !== undefined && { date }) })}---\n\n${texts.join('\n\n')}\n`;
};

/** Writes a peer's project for these articles into a folder. */
export const writePeerProject = async (peer: BuildPeer, folder: string, articles: Iterable<Article>): Promise<void> => {
  const write = async (path: string, text: string): Promise<void> => {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  };
  for (const [path, text] of Object.entries(peer.files)) await write(path, text);
  for (const article of articles) {
    const { lang, slug } = article.frontmatter;
    await write(`${peer.articles}/${lang.toLowerCase()}/${slug}.md`, markdown(article));
  }
};
