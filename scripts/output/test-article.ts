// An article to test with.
import type { Article, Block, Frontmatter } from '../../src/article/article-schema.ts';

/** @returns An article of which only the title is known, but for what `more` says. */
export const testArticle = (id: string, more: Partial<Frontmatter> = {}, blocks: readonly Block[] = []): Article => ({
  blocks,
  frontmatter: {
    id,
    title: `Тақырып ${id}`,
    titleFrom: 'seed',
    lang: 'kk',
    dir: 'ltr',
    slug: id,
    words: 7,
    readingMinutes: 1,
    seed: `${id}.txt`,
    seedSha256: '0'.repeat(64),
    ...more,
  },
});

/** A title that is markup in every format there is, and holds what XML cannot write. */
export const HOSTILE_TITLE = `]]></title><script>alert("1")</script> & 'it' [x](javascript:1) \u0001 «Орта»`;
