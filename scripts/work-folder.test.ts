import { mkdtemp, readFile, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { writeWorkFolder } from './work-folder.ts';

test('holds exactly the given pages, and does not touch one that is unchanged', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'bulaq-'));
  const content = {
    report: { seeds: [], totals: { published: 0, rejected: 0, warnings: 0 } },
    site: {
      settings: {},
      siteUrl: null,
      moved: [],
      withdrawn: [],
      assets: { fonts: [], saved: 'assets/saved.js', reader: { kk: 'assets/reader.js' } },
      search: null,
    },
  };
  const page = (mdxPath: string, mdx: string) => ({ mdxPath, mdx });
  await writeWorkFolder(folder, { ...content, articles: [page('kk/a.mdx', 'a'), page('ky/b.mdx', 'b')] });
  const before = await stat(join(folder, 'articles/kk/a.mdx'));
  await writeWorkFolder(folder, { ...content, articles: [page('kk/a.mdx', 'a'), page('kk/c.mdx', 'c')] });
  expect((await stat(join(folder, 'articles/kk/a.mdx'))).mtimeMs).toBe(before.mtimeMs);
  expect((await readdir(join(folder, 'articles/kk'))).sort()).toEqual(['a.mdx', 'c.mdx']);
  expect(await readdir(join(folder, 'articles/ky'))).toEqual([]);
  expect(JSON.parse(await readFile(join(folder, 'site.json'), 'utf8'))).toEqual(content.site);
  await rm(folder, { recursive: true });
});
