// Records of a WARC file: what a web archive has of each address. Made of the content alone, without clock or chance,
// so that the same site gives the same bytes everywhere.
// Source: ISO 28500:2017 (WARC/1.1), sections 4 to 6 and annex D (one gzip member a record).
import { createHash } from 'node:crypto';
import { gzipSync } from 'fflate';
import { uuidOf } from '../uuid-of.ts';

/** An answer of the site's host, as an archive keeps it. */
export type Capture = {
  /** The address, absolute. */
  readonly url: string;
  /** When it was so: `2025-12-20T00:00:00Z`. */
  readonly time: string;
  /** Its Content-Type: `text/html; charset=utf-8`. */
  readonly mediaType: string;
};

export type WarcRecord = {
  readonly url: string;
  /** What an index calls it: the answer's media type without parameters, or that it is a reference. */
  readonly mime: string;
  /** SHA-256 of what the host sent, lower-case hex. */
  readonly sha256: string;
  /** The gzip member, as it stands in the file. */
  readonly member: Uint8Array;
};

const NEW_LINE = '\r\n';

const headerText = (lines: readonly string[]): Uint8Array =>
  Buffer.from(`${lines.join(NEW_LINE)}${NEW_LINE}${NEW_LINE}`);

const sha256Of = (...parts: readonly Uint8Array[]): string => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest('hex');
};

/** fflate and not Node's zlib, whose output differs between versions and processors; no time in its header. */
const gzip = (bytes: Uint8Array, isStored: boolean): Uint8Array =>
  gzipSync(bytes, { level: isStored ? 0 : 6, mtime: 0 });

const recordBytes = (fields: readonly string[], block: readonly Uint8Array[]): Uint8Array => {
  const length = block.reduce((sum, { byteLength }) => sum + byteLength, 0);
  return Buffer.concat([
    headerText(['WARC/1.1', ...fields, `Content-Length: ${length}`]),
    ...block,
    Buffer.from(NEW_LINE + NEW_LINE),
  ]);
};

const digest = (sha256: string): string => `sha256:${sha256}`;

const recordId = (url: string, time: string, sha256: string): string => `<${uuidOf(`${url} ${time} ${sha256}`)}>`;

/**
 * The record of an address, and for a page a second one: of the same page asked with a query, which a host of files
 * answers alike. `?q=` and `?hl=` are read by the page's scripts, and replayers content themselves with another query
 * where they have no record of the one that is asked for, but never with none.
 * @param body What the host sends.
 * @param isStored Whether to leave it uncompressed: a picture or a font gains nothing.
 */
export const recordsOf = ({ url, time, mediaType }: Capture, body: Uint8Array, isStored: boolean): WarcRecord[] => {
  const sha256 = sha256Of(body);
  const header = headerText(['HTTP/1.1 200 OK', `Content-Type: ${mediaType}`, `Content-Length: ${body.byteLength}`]);
  const mime = mediaType.replace(/;.*/s, '');
  const fields = (type: string, address: string, block: readonly Uint8Array[]): string[] => [
    `WARC-Type: ${type}`,
    `WARC-Record-ID: ${recordId(address, time, sha256)}`,
    `WARC-Date: ${time}`,
    `WARC-Target-URI: ${address}`,
    'Content-Type: application/http; msgtype=response',
    `WARC-Payload-Digest: ${digest(sha256)}`,
    `WARC-Block-Digest: ${digest(sha256Of(...block))}`,
  ];
  const block = [header, body];
  const response = gzip(recordBytes(fields('response', url, block), block), isStored);
  const records: WarcRecord[] = [{ url, mime, sha256, member: response }];
  if (mime === 'text/html') {
    const asked = `${url}?`;
    const revisit = [
      ...fields('revisit', asked, [header]),
      'WARC-Profile: http://netpreserve.org/warc/1.1/revisit/identical-payload-digest',
      `WARC-Refers-To: ${recordId(url, time, sha256)}`,
      `WARC-Refers-To-Target-URI: ${url}`,
      `WARC-Refers-To-Date: ${time}`,
    ];
    records.push({ url: asked, mime: 'warc/revisit', sha256, member: gzip(recordBytes(revisit, [header]), false) });
  }
  return records;
};

/**
 * @param name The file's name: `data.warc.gz`.
 * @param about What the file says of itself, a field a line: `software: Bulaq`.
 * @returns The record that a WARC file begins with, as a gzip member.
 */
export const warcInfoRecord = (name: string, time: string, about: Readonly<Record<string, string>>): Uint8Array => {
  const block = Buffer.from(
    Object.entries(about)
      .map(([field, value]) => `${field}: ${value}${NEW_LINE}`)
      .join(''),
  );
  const sha256 = sha256Of(block);
  const fields = [
    'WARC-Type: warcinfo',
    `WARC-Record-ID: ${recordId(name, time, sha256)}`,
    `WARC-Date: ${time}`,
    `WARC-Filename: ${name}`,
    'Content-Type: application/warc-fields',
    `WARC-Block-Digest: ${digest(sha256)}`,
  ];
  return gzip(recordBytes(fields, [block]), false);
};
