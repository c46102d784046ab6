// IO. The share images of all articles: drawn once, kept by what they show.
import sharp from 'sharp';
import type { Frontmatter } from '../../src/article/article-schema.ts';
import type { CollectionSettings } from '../../src/article/collection-settings.ts';
import { sourceName } from '../../src/article/facets.ts';
import { shareImagePermalink } from '../../src/article/permalink.ts';
import { collectionTitle, createFrame, frameTag, orderedInterfaceTags } from '../../src/layouts/frame.ts';
import { translator } from '../../src/i18n/ui-strings.ts';
import { formatDate } from '../../src/text/format-date.ts';
import type { ContentCache } from '../content-cache.ts';
import { drawShareImage, lettersOf, type ShareText } from '../share-image/draw-share-image.ts';
import { loadFace } from '../share-image/load-face.ts';

/** Sixteen colours hold all there is, the edges of the letters included: 25 KB a picture and 40 ms. */
const pngOptions = { palette: true, colours: 16, dither: 0, effort: 1 } as const;

/** @param names - The collection's names in the languages of the interface. */
const shareText = (frontmatter: Frontmatter, settings: CollectionSettings, names: readonly string[]): ShareText => {
  const frame = createFrame(frameTag(frontmatter.lang, settings), shareImagePermalink(frontmatter));
  const date = frontmatter.date && formatDate(frontmatter.date, frame.language);
  return {
    title: frontmatter.title,
    tag: frontmatter.lang,
    origin: [sourceName(frontmatter), date].filter(Boolean).join(' · '),
    collection: [...new Set([collectionTitle(settings, frame), ...names])],
  };
};

/** Drawn at the same time: each takes a core for a moment. */
const AT_ONCE = 4;

type Picture = readonly [path: string, png: Uint8Array];

/** Drawn to tell one design from another: it changes when the sizes, the colours, the face or what is broken and cut do. */
const SPECIMEN: ShareText = {
  title: `Қазақ Oʻzbek ${'Ұ'.repeat(99)}`,
  tag: 'kk',
  origin: '2025 '.repeat(99),
  collection: ['Ñ'],
};

/**
 * @param articles - All of the site: pictures are the same whichever of them are drawn.
 * @param wanted - Those whose pictures are drawn.
 * @param cache - Pictures of earlier builds.
 * @returns Each wanted article's picture with its path, as PNG.
 */
export async function* shareImages(
  articles: readonly Frontmatter[],
  settings: CollectionSettings,
  cache: ContentCache,
  wanted: ReadonlySet<Frontmatter> = new Set(articles),
): AsyncGenerator<Picture> {
  const names = orderedInterfaceTags(settings).map((tag) => collectionTitle(settings, { tag, t: translator(tag) }));
  const texts = articles.map((frontmatter) => ({ frontmatter, text: shareText(frontmatter, settings, names) }));
  const letters = new Set([SPECIMEN, ...texts.map(({ text }) => text)].flatMap((text) => [...lettersOf(text)]));
  const face = await loadFace([...letters].join(''));
  const design = drawShareImage(SPECIMEN, face);
  const draw = (text: ShareText): Promise<Uint8Array> =>
    sharp(Buffer.from(drawShareImage(text, face)))
      .png(pngOptions)
      .toBuffer();
  const image = async ({ frontmatter, text }: (typeof texts)[number]): Promise<Picture> => {
    const png = await cache.remember([design, JSON.stringify([pngOptions, text])], () => draw(text));
    return [shareImagePermalink(frontmatter), png];
  };
  const drawn = texts.filter(({ frontmatter }) => wanted.has(frontmatter));
  for (let first = 0; first < drawn.length; first += AT_ONCE) {
    yield* await Promise.all(drawn.slice(first, first + AT_ONCE).map(image));
  }
}
