import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeSite } from '../bench/made-site.ts';
import { COLLECTION_FILE } from '../output/collection-file.ts';
import { listFiles } from '../output/checksums.ts';
import { projectRoot } from '../output-folder.ts';
import { searchableUrl } from './warc/capture-index.ts';
import { createWarcWriter } from './warc/warc-writer.ts';

const ADDRESS = 'https://www.example.org/archive/';
const NAME = 'made-articles.wacz';

let home: string;
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'bulaq-warc-'));
  await makeSite(join(home, 'dist'), 12);
});
afterAll(() => rm(home, { recursive: true, force: true }));

const runExport = (out: string, environment: Record<string, string> = {}, args = ['--site', ADDRESS]): string =>
  execFileSync(
    process.execPath,
    [
      join(projectRoot, 'scripts', 'export.ts'),
      'warc',
      '--dist',
      join(home, 'dist'),
      '--out',
      join(home, out),
      ...args,
    ],
    { env: { ...process.env, ...environment }, stdio: 'pipe', encoding: 'utf8' },
  );

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** A block of headers up to its empty line: the first line, the fields, and where it ends. */
const readHeaders = (bytes: Buffer): { first: string; fields: Map<string, string>; end: number } => {
  const end = bytes.indexOf('\r\n\r\n');
  const [first = '', ...lines] = bytes.subarray(0, end).toString('utf8').split('\r\n');
  const fields = lines.map((line) => {
    const colon = line.indexOf(': ');
    return [line.slice(0, colon), line.slice(colon + 2)] as const;
  });
  return { first, fields: new Map(fields), end: end + 4 };
};

type WarcRecord = {
  fields: Map<string, string>;
  block: Buffer;
  http: Map<string, string>;
  status: string;
  body: Buffer;
};

/** Reads the record that a line of the index points to, as the standard has it and without any code of ours. */
const readRecord = (warc: Uint8Array, offset: number, length: number): WarcRecord => {
  const record = gunzipSync(warc.subarray(offset, offset + length));
  const { first, fields, end } = readHeaders(record);
  expect(first).toBe('WARC/1.1');
  const block = record.subarray(end, end + Number(fields.get('Content-Length')));
  expect(record.subarray(end + block.byteLength).toString()).toBe('\r\n\r\n');
  const http = readHeaders(block);
  return { fields, block, http: http.fields, status: http.first, body: block.subarray(http.end) };
};

type Line = {
  key: string;
  time: string;
  url: string;
  digest: string;
  mime: string;
  offset: number;
  length: number;
  status: number;
  filename: string;
};

describe('the web archive of a site', () => {
  let files: { [path: string]: Uint8Array };
  let lines: Line[];
  const text = (path: string): string => Buffer.from(files[path] ?? []).toString('utf8');
  const record = ({ filename, offset, length }: Line): WarcRecord =>
    readRecord(files[`archive/${filename}`] ?? new Uint8Array(), offset, length);

  beforeAll(async () => {
    runExport('first', { TZ: 'UTC', LC_ALL: 'C' });
    files = unzipSync(await readFile(join(home, 'first', NAME)));
    lines = text('indexes/index.cdxj')
      .trimEnd()
      .split('\n')
      .map((line) => {
        const [, key = '', time = '', json = ''] = /^(\S+) (\d+) (.*)$/.exec(line) ?? [];
        return { key, time, ...JSON.parse(json) };
      });
  });

  test('is the same bytes in another time zone and locale', async () => {
    runExport('second', { TZ: 'Asia/Bishkek', LC_ALL: 'ky_KG.UTF-8' });
    const bytesOf = (out: string): Promise<Buffer> => readFile(join(home, out, NAME));
    expect(sha256(await bytesOf('second'))).toBe(sha256(await bytesOf('first')));
  });

  test('answers the address of every file with its bytes and their digest', async () => {
    const answered = new Map(lines.filter(({ mime }) => mime !== 'warc/revisit').map((line) => [line.url, line]));
    const paths = (await listFiles(join(home, 'dist'))).filter((path) => path !== '.bulaq-output');
    for (const path of paths) {
      const line = answered.get(ADDRESS + path);
      if (line === undefined) throw new Error(`Nothing answers ${ADDRESS + path}.`);
      const { fields, status, http, block, body } = record(line);
      const content = await readFile(join(home, 'dist', path));
      expect(body.equals(content), path).toBe(true);
      expect(status).toBe('HTTP/1.1 200 OK');
      expect(http.get('Content-Length')).toBe(String(content.byteLength));
      expect(http.get('Content-Type')?.replace(/;.*/, '')).toBe(line.mime);
      expect(fields.get('WARC-Target-URI')).toBe(line.url);
      expect(fields.get('WARC-Payload-Digest')).toBe(`sha256:${sha256(content)}`);
      expect(fields.get('WARC-Block-Digest')).toBe(`sha256:${sha256(block)}`);
      expect(line.digest).toBe(`sha-256:${sha256(content)}`);
      expect(fields.get('WARC-Date')?.replaceAll(/\D/g, '')).toBe(line.time);
    }
    const folders = paths.filter((path) => path.endsWith('index.html')).map((path) => path.replace(/index\.html$/, ''));
    expect([...answered.keys()].sort()).toEqual([...paths, ...folders].map((path) => ADDRESS + path).sort());
    expect(folders).toContain('kk/');
  });

  test('answers a page that is asked with a query by the page itself', () => {
    const pages = lines.filter(({ mime }) => mime === 'text/html');
    const asked = new Map(lines.filter(({ mime }) => mime === 'warc/revisit').map((line) => [line.url, line]));
    expect(asked.size).toBe(pages.length);
    for (const page of pages) {
      const line = asked.get(`${page.url}?`);
      if (line === undefined) throw new Error(`Nothing answers ${page.url}?q=.`);
      const { fields, body, http } = record(line);
      expect(body.byteLength).toBe(0);
      expect(http.get('Content-Type')).toBe('text/html; charset=utf-8');
      expect(fields.get('WARC-Refers-To')).toBe(record(page).fields.get('WARC-Record-ID'));
      expect(fields.get('WARC-Refers-To-Target-URI')).toBe(page.url);
      expect(line.digest).toBe(page.digest);
    }
  });

  test('has an index in the order of its bytes, and every record’s name once', () => {
    const bytes = text('indexes/index.cdxj').trimEnd().split('\n');
    expect(bytes).toEqual([...bytes].sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b))));
    for (const { key, url } of lines) expect(key).toBe(searchableUrl(url));
    expect(new Set(lines.map((line) => record(line).fields.get('WARC-Record-ID'))).size).toBe(lines.length);
  });

  test('is a WARC file from the first byte to the last, stored so that its records can be fetched one by one', async () => {
    const warc = files['archive/data.warc.gz'] ?? new Uint8Array();
    const inOrder = lines.toSorted((a, b) => a.offset - b.offset);
    const first = readRecord(warc, 0, inOrder[0]?.offset ?? 0);
    expect(first.fields.get('WARC-Type')).toBe('warcinfo');
    expect(first.block.toString()).toContain(`isPartOf: ${ADDRESS}\r\n`);
    for (const [number, { offset, length }] of inOrder.entries())
      expect(offset + length).toBe(inOrder[number + 1]?.offset ?? warc.byteLength);
    const archive = await readFile(join(home, 'first', NAME));
    expect(archive.includes(Buffer.from(warc))).toBe(true);
  });

  test('lists its files with their sums, and its pages', () => {
    const about = JSON.parse(text('datapackage.json'));
    expect(about).toMatchObject({ profile: 'data-package', wacz_version: '1.1.1', mainPageUrl: ADDRESS });
    expect(about.title).toBe('Жасалған мақалалар');
    const own = ['datapackage.json', 'datapackage-digest.json'];
    expect(about.resources.map(({ path }: { path: string }) => path)).toEqual(
      Object.keys(files).filter((path) => !own.includes(path)),
    );
    for (const { path, hash, bytes } of about.resources)
      expect([hash, bytes]).toEqual([`sha256:${sha256(files[path] ?? new Uint8Array())}`, files[path]?.byteLength]);
    expect(JSON.parse(text('datapackage-digest.json'))).toEqual({
      path: 'datapackage.json',
      hash: `sha256:${sha256(files['datapackage.json'] ?? new Uint8Array())}`,
    });
    const [header, ...pages] = text('pages/pages.jsonl')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(header).toMatchObject({ format: 'json-pages-1.0' });
    expect(pages.map(({ url }) => url).filter((url) => lines.every((line) => line.url !== url))).toEqual([]);
    expect(pages).toHaveLength(13);
    expect(pages[0].url).toBe(ADDRESS);
  });

  test('takes the address that the site was built for', async () => {
    runExport('own', {}, []);
    const own = unzipSync(await readFile(join(home, 'own', NAME)));
    const about = JSON.parse(Buffer.from(own['datapackage.json'] ?? []).toString());
    expect(about.mainPageUrl).toBe('https://example.org/archive/');
  });

  test('needs an address', async () => {
    const dist = join(home, 'nameless');
    const { settings, ...collection } = await makeSite(dist, 3);
    const { site: _, ...rest } = settings;
    await writeFile(join(dist, COLLECTION_FILE), JSON.stringify({ ...collection, settings: rest }));
    const { status, stderr } = spawnSync(
      process.execPath,
      [join(projectRoot, 'scripts', 'export.ts'), 'warc', '--dist', dist, '--out', join(home, 'none')],
      { encoding: 'utf8' },
    );
    expect(status).toBe(2);
    expect(stderr).toContain('--site https://example.org/archive/');
  });
});

test.each([
  ['https://example.org/archive/kk/X.html', 'org,example)/archive/kk/x.html'],
  ['http://www.example.org:8080/', 'org,example:8080)/'],
  ['https://example.org/x.html?', 'org,example)/x.html'],
  ['https://example.org/originals/%D2%9B.txt', 'org,example)/originals/%d2%9b.txt'],
])('%s is sorted as %s', (url, expected) => {
  expect(searchableUrl(url)).toBe(expected);
});

test('a large site has several WARC files, each with its own beginning', async () => {
  const written: { name: string; bytes: number }[] = [];
  const keep = async (name: string, bytes: Uint8Array): Promise<void> => {
    written.push({ name, bytes: bytes.byteLength });
  };
  const writer = createWarcWriter(keep, '2025-12-20T00:00:00Z', { software: 'Bulaq' });
  // Two of these are as much as a file may hold.
  const member = new Uint8Array(1 << 24);
  for (let number = 0; number < 3; number++)
    await writer.add({ url: `https://example.org/${number}`, mime: 'text/html', sha256: '', member });
  const lines = (await writer.close()).map((line) => JSON.parse(line.slice(line.indexOf('{'))));
  expect(written.map(({ name }) => name)).toEqual(['data.warc.gz', 'data-2.warc.gz']);
  expect(lines.map(({ filename }) => filename)).toEqual(['data.warc.gz', 'data.warc.gz', 'data-2.warc.gz']);
  expect(lines[1].offset).toBe(lines[0].offset + member.byteLength);
  expect(written[0]?.bytes).toBe(lines[1].offset + member.byteLength);
  expect(written[1]?.bytes).toBe(lines[2].offset + member.byteLength);
});
