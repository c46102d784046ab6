// The files beside an article's page that reference managers import.
import type { Frontmatter } from '../../src/article/article-schema.ts';
import { permalink } from '../../src/article/permalink.ts';
import { bibtex } from '../../src/citation/bibtex.ts';
import { type CitationContext, citationOf } from '../../src/citation/citation.ts';
import { cslJson } from '../../src/citation/csl-json.ts';
import { ris } from '../../src/citation/ris.ts';

/** @returns `<tag>/<slug>.bib`, `.ris` and `.csl.json` of an article, each with its text. */
export const citationFiles = (
  frontmatter: Frontmatter,
  context: CitationContext,
): (readonly [path: string, text: string])[] => {
  const stem = permalink(frontmatter).replace(/\.html$/, '');
  const citation = citationOf(frontmatter, context);
  return [
    [`${stem}.bib`, bibtex(citation)],
    [`${stem}.ris`, ris(citation)],
    [`${stem}.csl.json`, cslJson(citation)],
  ];
};
