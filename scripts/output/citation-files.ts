// The files beside an article's page that reference managers import.
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Frontmatter } from '../../src/article/article-schema.ts';
import { permalink } from '../../src/article/permalink.ts';
import { bibtex } from '../../src/citation/bibtex.ts';
import { type CitationContext, citationOf } from '../../src/citation/citation.ts';
import { cslJson } from '../../src/citation/csl-json.ts';
import { ris } from '../../src/citation/ris.ts';

/** Each format with the ending of its file. */
const formats = { bib: bibtex, ris, 'csl.json': cslJson };

/** Writes `<tag>/<slug>.bib`, `.ris` and `.csl.json` into `folder`. */
export const writeCitationFiles = async (
  frontmatter: Frontmatter,
  context: CitationContext,
  folder: string,
): Promise<void> => {
  const stem = join(folder, permalink(frontmatter).replace(/\.html$/, ''));
  const citation = citationOf(frontmatter, context);
  await mkdir(dirname(stem), { recursive: true });
  for (const [ending, format] of Object.entries(formats)) await writeFile(`${stem}.${ending}`, format(citation));
};
