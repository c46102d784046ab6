// The files beside an article's page: its text, its source, and the seed's own bytes.
import { plainText } from '../../src/article/plain-text.ts';
import type { PreparedArticle } from '../prepare-site.ts';

/** Browsers guess a text file's encoding wrongly without it. */
const BYTE_ORDER_MARK = '\uFEFF';

/** @returns `<tag>/<slug>.txt`, `<tag>/<slug>.mdx` and `originals/<seed>`, by path. */
export const articleFiles = ({
  article,
  mdxPath,
  mdx,
  seedBytes,
}: PreparedArticle): (readonly [path: string, content: string | Uint8Array])[] => [
  [mdxPath.replace(/mdx$/, 'txt'), BYTE_ORDER_MARK + plainText(article)],
  [mdxPath, mdx],
  [`originals/${article.frontmatter.seed}`, seedBytes],
];
