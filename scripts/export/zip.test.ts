import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, posix } from 'node:path';
import { unzipSync } from 'fflate';
import { DomUtils, parseDocument } from 'htmlparser2';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeSite } from '../bench/made-site.ts';
import { projectRoot } from '../output-folder.ts';

let home: string;
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'bulaq-zip-'));
  await makeSite(join(home, 'dist'), 30);
});
afterAll(() => rm(home, { recursive: true, force: true }));

const runExport = (out: string, environment: Record<string, string> = {}): void => {
  execFileSync(
    process.execPath,
    [join(projectRoot, 'scripts', 'export.ts'), 'zip', '--dist', join(home, 'dist'), '--out', join(home, out)],
    { env: { ...process.env, ...environment }, stdio: 'pipe' },
  );
};

const unzip = async (out: string, name: string): Promise<Map<string, string>> => {
  const files = unzipSync(await readFile(join(home, out, name)));
  return new Map(
    Object.entries(files).map(([path, bytes]) => [path, new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)]),
  );
};

/** Every link of every page that leads to no file. */
const deadLinks = (files: ReadonlyMap<string, string>): string[] =>
  [...files].flatMap(([path, html]) => {
    if (!path.endsWith('.html')) return [];
    const elements = DomUtils.findAll(() => true, parseDocument(html).children);
    return elements.flatMap(({ attribs }) =>
      [attribs['href'], attribs['src']].flatMap((link) => {
        if (link === undefined || /^[a-z]+:|^#/.test(link)) return [];
        const target = posix.normalize(posix.join(posix.dirname(path), decodeURIComponent(link.replace(/[?#].*/, ''))));
        return files.has(target) ? [] : [`${path} -> ${link}`];
      }),
    );
  });

describe('the archives of a site', () => {
  beforeAll(() => runExport('first', { TZ: 'UTC', LC_ALL: 'C' }));

  test('are the same bytes in another time zone and locale', async () => {
    runExport('second', { TZ: 'Asia/Bishkek', LC_ALL: 'ky_KG.UTF-8' });
    const sums = async (out: string): Promise<string> => readFile(join(home, out, 'SHA256SUMS'), 'utf8');
    expect(await sums('second')).toBe(await sums('first'));
  });

  test('are one of everything and one for each language, listed with size and checksum', async () => {
    const list = JSON.parse(await readFile(join(home, 'first', 'downloads.json'), 'utf8'));
    expect(list.files.map(({ name }: { name: string }) => name)).toEqual([
      'made-articles.zip',
      'made-articles-kk.zip',
      'made-articles-ky.zip',
      'made-articles-uz.zip',
    ]);
    const page = await readFile(join(home, 'first', 'index.html'), 'utf8');
    for (const { name, bytes, sha256 } of list.files) {
      const content = await readFile(join(home, 'first', name));
      expect([content.byteLength, createHash('sha256').update(content).digest('hex')]).toEqual([bytes, sha256]);
      expect(page).toContain(`href="${name}"`);
      expect(page).toContain(sha256);
    }
  });

  test('start with a READ-ME that every editor can read, beside index.html', async () => {
    const files = await unzip('first', 'made-articles.zip');
    const [first] = files.keys();
    expect(first).toBe('READ-ME.txt');
    expect(files.get('READ-ME.txt')).toMatch(/^\uFEFFқазақша\r\n/);
    for (const word of ['кыргызча', 'ўзбекча', 'English', 'русский', '日本語'])
      expect(files.get('READ-ME.txt')).toContain(word);
    expect(files.has('index.html')).toBe(true);
  });

  test('hold the site as it is', async () => {
    const files = await unzip('first', 'made-articles.zip');
    for (const path of ['index.html', 'kk/article-0.html', 'kk-latn/article-0.html', 'catalog.json']) {
      expect(files.get(path)).toBe(await readFile(join(home, 'dist', path), 'utf8'));
    }
    expect(files.has('.bulaq-output')).toBe(false);
  });

  test.each(['kk', 'ky', 'uz'])(
    'hold, for %s, its articles in every script, and no link that leads nowhere',
    async (language) => {
      const files = await unzip('first', `made-articles-${language}.zip`);
      expect(deadLinks(files)).toEqual([]);
      const folders = new Set([...files.keys()].filter((path) => path.includes('/')).map((path) => path.split('/')[0]));
      const own = language === 'uz' ? ['uz-cyrl', 'uz-latn'] : [language, `${language}-latn`];
      expect([...folders].sort()).toEqual([...own, 'a', 'assets', 'originals'].sort());
      expect([...files.keys()].filter((path) => path.startsWith('a/'))).toHaveLength(10);
      expect(files.get('index.html')).not.toContain('data-app');
    },
  );

  test.each(['made-articles.zip', 'made-articles-kk.zip'])(
    'carry in %s the checksums of all they hold',
    async (name) => {
      const bytes = unzipSync(await readFile(join(home, 'first', name)));
      const sums = new TextDecoder().decode(bytes['SHA256SUMS']).trimEnd().split('\n');
      expect(sums).toEqual(
        Object.entries(bytes)
          .filter(([path]) => path !== 'SHA256SUMS')
          .map(([path, content]) => `${createHash('sha256').update(content).digest('hex')}  ${path}`)
          .toSorted((a, b) => (a.slice(64) < b.slice(64) ? -1 : 1)),
      );
    },
  );
});

test('a folder that holds no site, and a form that is not one, are misuse', () => {
  const run = (...args: string[]): number => {
    try {
      execFileSync(process.execPath, [join(projectRoot, 'scripts', 'export.ts'), ...args], { stdio: 'pipe' });
      return 0;
    } catch (error) {
      return error instanceof Error && 'status' in error ? Number(error.status) : -1;
    }
  };
  expect(run('zip', '--dist', home, '--out', join(home, 'x'))).toBe(2);
  expect(run('tar', '--dist', join(home, 'dist'))).toBe(2);
  expect(run('zip', '--dist', join(home, 'dist'), '--out', join(home, 'dist', 'in-it'))).toBe(2);
});
