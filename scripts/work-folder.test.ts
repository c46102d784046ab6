import { mkdtemp, readFile, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { testArticle, testReportEntry } from './output/test-article.ts';
import { openWorkFolder } from './work-folder.ts';

const site = {
  settings: {},
  siteUrl: null,
  moved: [],
  withdrawn: [],
  assets: { fonts: [], saved: 'assets/saved.js', reader: { kk: 'assets/reader.js' } },
  search: null,
  hasDownloads: false,
};
type Page = readonly [id: string, mdx: string, lang?: string];

test('holds exactly the given pages, and does not touch one that is unchanged', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'bulaq-'));
  const write = async (...pages: readonly Page[]): Promise<boolean> => {
    const work = openWorkFolder(folder);
    for (const [id, mdx, lang = 'kk'] of pages) {
      await work.addPage(testArticle(id, { lang }), mdx, testReportEntry(`${id}.txt`));
    }
    return work.finish(site);
  };
  expect(await write(['a', '<p>A</p>'], ['b', '<p>B</p>', 'ky'])).toBe(true);
  const before = await stat(join(folder, 'articles/kk/a.json'));
  expect(await write(['a', '<p>A</p>'], ['c', '<p>C</p>'])).toBe(true);
  expect(await write(['a', '<p>A</p>'], ['c', '<p>C</p>'])).toBe(false);
  expect((await stat(join(folder, 'articles/kk/a.json'))).mtimeMs).toBe(before.mtimeMs);
  expect((await readdir(join(folder, 'articles/kk'))).sort()).toEqual(['a.json', 'c.json']);
  expect(await readdir(join(folder, 'articles/ky'))).toEqual([]);
  expect(JSON.parse(await readFile(join(folder, 'articles/kk/c.json'), 'utf8'))).toMatchObject({ body: '<p>C</p>' });
  expect(JSON.parse(await readFile(join(folder, 'site.json'), 'utf8'))).toEqual(site);
  await rm(folder, { recursive: true });
});
