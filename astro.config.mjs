// Astro renders what scripts/build.ts has prepared; see README.md, "How it works".
import mdx from '@astrojs/mdx';
import { satteri } from '@astrojs/markdown-satteri';
import { defineConfig } from 'astro/config';

export default defineConfig({
  // `kk/index.html` for lists, `kk/slug.html` for articles: links can name the file, as file:// needs.
  build: { format: 'preserve', assets: 'assets', inlineStylesheets: 'always' },
  // Only `false` leaves every space of an article where its author put it.
  compressHTML: false,
  // Both change an author's quotation marks, dashes and tildes when on.
  markdown: { processor: satteri({ features: { smartPunctuation: false, gfm: false } }) },
  integrations: [mdx()],
  devToolbar: { enabled: false },
});
