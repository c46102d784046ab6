// manifest.webmanifest: what makes the site an app. Every address is relative, so that it holds under any path.
import { findLanguage } from '../../src/languages/index.ts';
import type { InterfaceTag } from '../../src/languages/index.ts';
import { translator } from '../../src/i18n/ui-strings.ts';
import { sectionPermalink } from '../../src/article/permalink.ts';
import type { CollectionSettings } from '../../src/article/collection-settings.ts';
import type { Icon } from './icons.ts';
import { PAPER } from './rams-horn.ts';

/** Home screens show about this many letters under an icon. */
const SHORT_NAME = 12;

/** @returns A name that fits under an icon: whole words of the title, or its beginning. */
const shortName = (title: string): string => {
  const words = title.split(/\s+/);
  let name = words.shift() ?? '';
  for (const word of words) {
    if ([...name, ...word].length + 1 > SHORT_NAME) break;
    name += ` ${word}`;
  }
  return name.replace(/^["«“‘]|["»”’,:;]$/gu, '');
};

/** @returns The manifest, in the collection's first language. */
export const webManifest = (
  { title, description }: CollectionSettings,
  tags: readonly InterfaceTag[],
  icons: readonly Icon[],
): unknown => {
  const tag = tags[0] ?? 'kk';
  const name = title?.[tag] ?? translator(tag)('site.title');
  return {
    id: './',
    name,
    short_name: shortName(name),
    description: description?.[tag],
    lang: tag,
    dir: findLanguage(tag)?.dir,
    start_url: './index.html',
    scope: './',
    display: 'minimal-ui',
    background_color: PAPER,
    theme_color: PAPER,
    icons: icons.map(({ path, size, purpose }) => ({
      src: path,
      sizes: `${size}x${size}`,
      type: 'image/png',
      purpose,
    })),
    shortcuts: tags.map((each) => ({ name: findLanguage(each)?.endonym, url: `./${sectionPermalink(each, 'index')}` })),
  };
};
