import type { Frontmatter } from './article-schema.ts';

type Dated = Pick<Frontmatter, 'id' | 'date'>;

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The order of every list of articles: newest first, undated last, ties by id. For `Array.prototype.sort`. */
export const newestFirst = (a: Dated, b: Dated): number => compare(b.date ?? '', a.date ?? '') || compare(a.id, b.id);
