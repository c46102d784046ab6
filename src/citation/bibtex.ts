// BibTeX, as bibtex, biber and reference managers read it: UTF-8, with what TeX takes for commands escaped.
import type { Citation, Name } from './citation.ts';

/** Braces by name: BibTeX counts even escaped ones, so a single one would swallow the rest of the file. */
const escapes: Readonly<Record<string, string>> = {
  '\\': '{\\textbackslash}',
  '{': '{\\textbraceleft}',
  '}': '{\\textbraceright}',
  '~': '{\\textasciitilde}',
  '^': '{\\textasciicircum}',
  $: '\\$',
  '&': '\\&',
  '#': '\\#',
  '%': '\\%',
  _: '\\_',
};

const escape = (text: string): string => text.replace(/[\\{}~^$&#%_]/g, (character) => escapes[character] ?? '');

/** An address is set verbatim by TeX, so only what would end the field is percent-encoded. */
const escapeUrl = (url: string): string =>
  url.replace(/[\\{}\s]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`);

/** `{Ministry of {\&} Co}` in double braces is one name, whatever words it has. */
const bibtexName = (name: Name): string =>
  'literal' in name ? `{${escape(name.literal)}}` : `${escape(name.family)}, ${escape(name.given)}`;

/** BibTeX's own macros, which every style has in its language. */
const monthMacros = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

type Field = readonly [key: string, value: string];

const field = (key: string, value: string | undefined): Field[] => (value === undefined ? [] : [[key, value]]);

const dateFields = (date: string | undefined): Field[] => {
  const [year, month, day] = date?.split('-') ?? [];
  if (year === undefined) return [];
  return [
    ['year', `{${year}}`],
    ['month', monthMacros[Number(month) - 1] ?? ''],
    ['day', `{${Number(day)}}`],
  ];
};

const text = (key: string, value: string | undefined): Field[] =>
  field(key, value === undefined ? undefined : `{${escape(value)}}`);

/**
 * @returns One entry, ending in a line feed: `@article` where the newspaper is known, else `@misc`. The key is made
 *   from the article's permanent id, the title stands in double braces so that no style changes its case.
 */
export const bibtex = (citation: Citation): string => {
  const { publication, archive, archivePublisher, authors, address } = citation;
  const fields: readonly Field[] = [
    ...field('author', authors.length === 0 ? undefined : `{${authors.map(bibtexName).join(' and ')}}`),
    ['title', `{{${escape(citation.title)}}}`],
    ...(publication === undefined ? text('howpublished', archive) : text('journal', publication)),
    ...dateFields(citation.date),
    ...text('publisher', archivePublisher),
    ...field('url', address === undefined ? undefined : `{${escapeUrl(address)}}`),
    ...text('language', citation.lang),
    ...text('note', [citation.id, citation.edition && `edition ${citation.edition}`].filter(Boolean).join(', ')),
  ];
  const lines = fields.map(([key, value]) => `  ${key} = ${value}`).join(',\n');
  return `@${publication === undefined ? 'misc' : 'article'}{article-${citation.id},\n${lines}\n}\n`;
};
