import sharp from 'sharp';
import { expect, it } from 'vitest';
import { comparePictures } from './compare-pictures.ts';

const picture = (width: number, height: number, background: string): Promise<Buffer> =>
  sharp({ create: { width, height, channels: 3, background } })
    .png()
    .toBuffer();

it('finds no difference between a picture and itself', async () => {
  const white = await picture(10, 10, '#fff');
  expect(await comparePictures(white, white)).toEqual({ share: 0 });
});

it('lets a shade pass, and counts the pixels of another colour', async () => {
  const white = await picture(10, 10, '#fff');
  expect(await comparePictures(white, await picture(10, 10, '#eee'))).toEqual({ share: 0 });
  const spot = await sharp(white)
    .composite([{ input: await picture(5, 2, '#000'), left: 0, top: 0 }])
    .png()
    .toBuffer();
  expect(await comparePictures(white, spot)).toEqual({ share: 0.1 });
});

it('says when the sizes differ', async () => {
  const difference = await comparePictures(await picture(10, 10, '#fff'), await picture(10, 12, '#fff'));
  expect(difference).toEqual({ share: 1, sizes: '10×10 and 10×12' });
});
