import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Frontmatter } from '../../src/article/article-schema.ts';
import { shareImages } from './share-images.ts';
import { testArticle } from './test-article.ts';

let cache = '';
beforeAll(async () => {
  cache = await mkdtemp(join(tmpdir(), 'bulaq-'));
});
afterAll(() => rm(cache, { recursive: true }));

const kazakh = testArticle('kazakh', { title: 'Орта дәліз: ғ қ ң ө ұ ү һ і', date: '2025-12-17' }).frontmatter;
const uzbek = testArticle('uzbek', { title: 'Oʻzbekiston', lang: 'uz-Latn' }).frontmatter;
const arabic = testArticle('arabic', { title: 'تاريخ', lang: 'ar' }).frontmatter;
const long = testArticle('long', { title: 'Кунчиқар мамлакатининг '.repeat(40) }).frontmatter;

const draw = async (articles: readonly Frontmatter[], cacheFolder?: string) => {
  const images: (readonly [path: string, png: Uint8Array])[] = [];
  for await (const image of shareImages(articles, { title: { kk: 'Жинақ' } }, cacheFolder)) images.push(image);
  return images;
};

/** How many pixels of a picture's middle are darker than paper. */
const inkOf = async (png: Uint8Array): Promise<number> => {
  const area = { left: 84, top: 128, width: 1032, height: 370 };
  const pixels = await sharp(png).extract(area).greyscale().raw().toBuffer();
  return pixels.filter((value) => value < 128).length;
};

test('every article has a picture of the size that services ask for, small enough to send', async () => {
  const images = await draw([kazakh, uzbek, arabic, long]);
  expect(images.map(([path]) => path)).toEqual(['kk/kazakh.png', 'uz-latn/uzbek.png', 'ar/arabic.png', 'kk/long.png']);
  for (const [, png] of images) {
    expect(await sharp(png).metadata()).toMatchObject({ format: 'png', width: 1200, height: 630 });
    expect(png.length).toBeLessThan(60_000);
    expect(await inkOf(png)).toBeGreaterThan(1000);
  }
});

test('another title is another picture, the same title the same bytes', async () => {
  const [first, again, other] = await draw([kazakh, kazakh, { ...kazakh, title: 'Орта дәлiз' }]);
  expect(first?.[1]).toEqual(again?.[1]);
  expect(first?.[1]).not.toEqual(other?.[1]);
});

test('a picture is drawn once and then taken from the cache', async () => {
  await draw([kazakh], cache);
  const [name = ''] = await readdir(cache);
  await writeFile(join(cache, name), 'kept');
  const [image] = await draw([kazakh], cache);
  expect(Buffer.from(image?.[1] ?? []).toString()).toBe('kept');
  expect((await stat(join(cache, name))).isFile()).toBe(true);
});
