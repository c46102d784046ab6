import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { articleToMdast } from './mdx/article-to-mdast.ts';
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
type Page = readonly [id: string, text: string, lang?: string];

test('holds exactly the given pages', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'bulaq-'));
  const write = async (...pages: readonly Page[]): Promise<void> => {
    const writePage = openSiteFolder(folder);
    const listed = pages.map(([id, text, lang = 'kk']) => {
      const article = testArticle(id, { lang }, [{ type: 'subhead', text, anchor: 'p-1', at: [0, 1] }]);
      const entry = listArticle(article);
      writePage(
        pageFile(entry, articleToMdast(article), testReportEntry(`${id}.txt`, { blocks: [...article.blocks] })),
      );
      return entry;
    });
    await finishWorkFolder(folder, listed, site);
  };
  await write(['a', 'A'], ['b', 'B', 'ky']);
  await write(['a', 'A'], ['c', 'C']);
  expect((await readdir(join(folder, 'articles/kk'))).sort()).toEqual(['a.json', 'c.json']);
  expect(await readdir(join(folder, 'articles/ky'))).toEqual([]);
  expect(JSON.parse(await readFile(join(folder, 'articles/kk/c.json'), 'utf8'))).toMatchObject({
    body: '<h2 id="p-1">C</h2>',
    heads: [{ text: 'C' }],
  });
  expect(JSON.parse(await readFile(join(folder, 'site.json'), 'utf8'))).toEqual(site);
  await rm(folder, { recursive: true });
});
