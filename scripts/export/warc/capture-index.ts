// The index of a web archive: which record answers which address.
// Source: CDXJ 0.1.0, https://specs.webrecorder.net/cdxj/0.1.0/
import type { WarcRecord } from './warc-record.ts';

/** Where the record of an address lies. */
export type IndexEntry = Omit<WarcRecord, 'member'> & {
  /** `2025-12-20T00:00:00Z` */
  readonly time: string;
  /** The WARC file: `data.warc.gz`. */
  readonly filename: string;
  /** Where in the file its gzip member begins, in bytes. */
  readonly offset: number;
  /** Of the gzip member, in bytes. */
  readonly length: number;
};

/**
 * @returns The address as indexes sort it: `org,example)/archive/kk/x.html` for `https://example.org/archive/kk/X.html`.
 *   A leading `www.` goes, against the letter of the specification: the readers that look addresses up drop it.
 */
export const searchableUrl = (url: string): string => {
  const { hostname, port, pathname, search } = new URL(url.toLowerCase());
  const host = hostname
    .replace(/^www\d*\./, '')
    .split('.')
    .reverse()
    .join(',');
  return `${host}${port === '' ? '' : `:${port}`})${pathname}${search}`;
};

/** @returns The entry's line, without its end: searchable address, time, and the rest as JSON. ASCII. */
export const indexLine = ({ url, mime, sha256, time, filename, offset, length }: IndexEntry): string => {
  const rest = { url, digest: `sha-256:${sha256}`, mime, offset, length, status: 200, filename };
  return `${searchableUrl(url)} ${time.replaceAll(/\D/g, '')} ${JSON.stringify(rest)}`;
};

/** @returns The text of the index. ASCII sorts by code units as it does by bytes. */
export const captureIndex = (lines: readonly string[]): string => `${lines.toSorted().join('\n')}\n`;
