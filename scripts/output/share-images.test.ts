import sharp from 'sharp';
import { expect, test } from 'vitest';
import type { Frontmatter } from '../../src/article/article-schema.ts';
import { type ContentCache, noCache } from '../content-cache.ts';
import { shareImages } from './share-images.ts';
import { testArticle } from './test-article.ts';

const kazakh = testArticle('kazakh', { title: 'Орта дәліз: ғ қ ң ө ұ ү һ і', date: '2025-12-17' }).frontmatter;
const uzbek = testArticle('uzbek', { title: 'Oʻzbekiston', lang: 'uz-Latn' }).frontmatter;
const arabic = testArticle('arabic', { title: 'تاريخ', lang: 'ar' }).frontmatter;
const long = testArticle('long', { title: 'Кунчиқар мамлакатининг '.repeat(40) }).frontmatter;

const draw = async (articles: readonly Frontmatter[], cache = noCache) => {
  const images: (readonly [path: string, png: Uint8Array])[] = [];
  for await (const image of shareImages(articles, { title: { kk: 'Жинақ' } }, cache)) images.push(image);
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
  const made: string[] = [];
  const cache: ContentCache = {
    remember: (makers, make) => {
      made.push(makers.map(String).join('\n'));
      return make();
    },
  };
  await draw([kazakh], cache);
  await draw([kazakh], cache);
  expect(made).toHaveLength(2);
  // What it is remembered by is the same for the same picture.
  expect(made[0]).toBe(made[1]);
});
