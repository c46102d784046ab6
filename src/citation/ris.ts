// RIS, as EndNote, Zotero and Mendeley read it. Each line is a tag of two characters, two spaces, a hyphen, a space
// and the value; lines end in CR LF; the first is TY and the last ER. (Research Information Systems, 2011 tag list.)
import type { Citation, Name } from './citation.ts';

const risName = (name: Name): string => ('literal' in name ? name.literal : `${name.family}, ${name.given}`);

/** `YYYY/MM/DD/`: RIS wants its last slash even where nothing follows. */
const risDate = (date: string): string => `${date.replaceAll('-', '/')}/`;

/** @returns One reference of the type NEWS. Values are one line each (`citationOf` sees to that), so none can pass for a tag. */
export const ris = (citation: Citation): string => {
  const { date, publication, archive } = citation;
  const lines: (readonly [string, string | undefined])[] = [
    ['TY', 'NEWS'],
    ...citation.authors.map((name) => ['AU', risName(name)] as const),
    ['TI', citation.title],
    ['T2', publication ?? archive],
    ['PY', date?.slice(0, 4)],
    ['DA', date && risDate(date)],
    ['SE', citation.section],
    ['AB', citation.description],
    ['LA', citation.lang],
    ['PB', citation.archivePublisher],
    ['DP', publication === undefined ? undefined : archive],
    ['UR', citation.address],
    ['AN', citation.id],
    ['ET', citation.edition],
    ['ER', ''],
  ];
  return lines.flatMap(([tag, value]) => (value === undefined ? [] : [`${tag}  - ${value}\r\n`])).join('');
};
