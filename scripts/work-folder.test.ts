import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openSiteFolder } from './output/site-folder.ts';
import { testArticle, testReportEntry } from './output/test-article.ts';
import { finishWorkFolder, listArticle, pageFile } from './work-folder.ts';

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

test('holds exactly the given pages', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'bulaq-'));
  const write = async (...pages: readonly Page[]): Promise<void> => {
    const writePage = openSiteFolder(folder);
    const listed = pages.map(([id, mdx, lang = 'kk']) => {
      const article = listArticle(testArticle(id, { lang }));
      writePage(pageFile(article, mdx, testReportEntry(`${id}.txt`)));
      return article;
    });
    await finishWorkFolder(folder, listed, site);
  };
  await write(['a', '<p>A</p>'], ['b', '<p>B</p>', 'ky']);
  await write(['a', '<p>A</p>'], ['c', '<p>C</p>']);
  expect((await readdir(join(folder, 'articles/kk'))).sort()).toEqual(['a.json', 'c.json']);
  expect(await readdir(join(folder, 'articles/ky'))).toEqual([]);
  expect(JSON.parse(await readFile(join(folder, 'articles/kk/c.json'), 'utf8'))).toMatchObject({ body: '<p>C</p>' });
  expect(JSON.parse(await readFile(join(folder, 'site.json'), 'utf8'))).toEqual(site);
  await rm(folder, { recursive: true });
});
