// IO. The pictures by which we see that a page still looks as it did: four kinds of page in three languages, three widths
// and two themes, each pair once or twice, so that twenty-four show all of them.
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import sharp from 'sharp';
import { projectRoot } from '../output-folder.ts';

/** One picture to take. */
export type Shot = {
  /** `article-kk-360-light`: its file's name without ending. */
  readonly name: string;
  /** Relative to the site's root. */
  readonly path: string;
  readonly width: number;
  readonly theme: 'light' | 'dark';
  /** What is done before it is taken. */
  readonly prepare?: ((page: Page) => Promise<void>) | undefined;
};

/** Where the committed ones lie. */
export const picturesFolder = join(projectRoot, '.github', 'pictures');

const height = 900;

const searchDone = async (page: Page): Promise<void> => {
  await page.waitForSelector('[data-search-state="done"]', { state: 'attached' });
};
const openCitePanel = async (page: Page): Promise<void> => {
  await page.locator('cite-panel summary').click();
  await page.waitForSelector('cite-panel button');
  await page.mouse.move(0, 0);
};

/** A word that the articles of the language have, and what stands in its folder. */
const languages = [
  { tag: 'kk', word: 'декларация' },
  { tag: 'uz-latn', word: 'universitet' },
  { tag: 'en', word: 'Tokayev' },
] as const;

const looks = [
  { width: 360, theme: 'light' },
  { width: 768, theme: 'dark' },
  { width: 1440, theme: 'light' },
  { width: 360, theme: 'dark' },
  { width: 768, theme: 'light' },
  { width: 1440, theme: 'dark' },
] as const;

/** What we know of an article from catalog.json. */
type Entry = { readonly url: string; readonly lang: string; readonly words: number };

/** The article that a reader of a language is shown: the longest in it, or else in any. */
const articleFor = (tag: string, articles: readonly Entry[]): string => {
  const longest = articles.toSorted((a, b) => b.words - a.words);
  // An Uzbek article is read in Latin letters under an address of its own.
  if (tag === 'uz-latn') return longest.find(({ lang }) => lang === 'uz-Cyrl')?.url.replace(/^[^/]+/, tag) ?? '';
  return (longest.find(({ lang }) => lang === tag) ?? longest.at(-1))?.url ?? '';
};

/** @returns The twenty-four: each kind in each language, in two of the six looks. */
export const listShots = (articles: readonly Entry[]): Shot[] =>
  languages.flatMap(({ tag, word }, language) => {
    const article = articleFor(tag, articles);
    const kinds: readonly Pick<Shot, 'name' | 'path' | 'prepare'>[] = [
      { name: 'front', path: `${tag}/index.html` },
      { name: 'article', path: article },
      { name: 'search', path: `${tag}/search.html?q=${encodeURIComponent(word)}`, prepare: searchDone },
      { name: 'cite', path: article, prepare: openCitePanel },
    ];
    return kinds.flatMap((kind, number) =>
      [0, 1].flatMap((step) => {
        const look = looks[(language + number + step) % looks.length];
        return look ? [{ ...kind, ...look, name: `${kind.name}-${tag}-${look.width}-${look.theme}` }] : [];
      }),
    );
  });

/** Shows the interface in the text's face, since the system's own differs from one machine to the next. */
const ownFace = ':root{--font-ui:var(--font-text)!important}*{caret-color:transparent!important}';

/** How often Chromium is asked: on a busy machine it says now and then that it cannot, and the next moment it can. */
const attempts = 3;

const capture = async (page: Page, left = attempts): Promise<Uint8Array> => {
  try {
    return await page.screenshot({ animations: 'disabled' });
  } catch (error) {
    if (left === 1 || !String(error).includes('Unable to capture screenshot')) throw error;
    return capture(page, left - 1);
  }
};

/**
 * Takes one picture of a site on disk: there the text waits for its face, and no address of a server is shown.
 * @param folder - Of the built site, as a `file:` address that ends in `/`.
 */
export const takePicture = async (browser: Browser, folder: string, shot: Shot): Promise<Uint8Array> => {
  const context = await browser.newContext({
    viewport: { width: shot.width, height },
    colorScheme: shot.theme,
    reducedMotion: 'reduce',
    serviceWorkers: 'block',
    locale: 'en-GB',
    timezoneId: 'Asia/Almaty',
  });
  try {
    const page = await context.newPage();
    // A panel shows the day of reading.
    await page.clock.setFixedTime(new Date('2026-01-15T12:00:00Z'));
    await page.goto(folder + shot.path);
    await page.addStyleTag({ content: ownFace });
    await shot.prepare?.(page);
    await page.evaluate(async () => void (await document.fonts.ready));
    const png = await capture(page);
    return await sharp(png).png({ palette: true, colours: 64, dither: 0, effort: 10 }).toBuffer();
  } finally {
    await context.close();
  }
};
