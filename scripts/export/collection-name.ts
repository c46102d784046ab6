// What a collection is called: on its offline forms, and in their file names.
import { findLanguage, type InterfaceTag, interfaceTags } from '../../src/languages/index.ts';
import { translator } from '../../src/i18n/ui-strings.ts';
import { slugify } from '../../src/text/slugify.ts';
import { primaryLanguage } from '../../src/languages/morphologies.ts';
import type { CollectionFile } from '../output/collection-file.ts';

const isInterfaceTag = (tag: string): tag is InterfaceTag => findLanguage(tag) !== undefined;

/**
 * @param language Any tag or primary subtag: `uz`.
 * @returns The interface language to speak to its readers in: its own, else the collection's first.
 */
export const readersLanguage = ({ settings }: CollectionFile, language: string): InterfaceTag => {
  const offered = settings.interface ?? interfaceTags;
  const first: InterfaceTag = offered[0] ?? 'kk';
  if (isInterfaceTag(language) && offered.includes(language)) return language;
  return offered.find((tag) => primaryLanguage(tag) === primaryLanguage(language)) ?? first;
};

/** @returns The collection's name in a language of the interface; a neutral one where it has none. */
export const collectionTitle = ({ settings }: CollectionFile, tag: InterfaceTag): string =>
  settings.title?.[tag] ?? translator(tag)('site.title');

/** @returns A file's name: `bulaq-kk-2025.epub`. ASCII, since archives travel by mail and on old disks. */
export const exportFileName = (collection: CollectionFile, parts: readonly string[], extension: string): string => {
  const name = slugify(collection.settings.title?.['en'] ?? '', 'en', 40);
  return `${[name || 'collection', ...parts].join('-')}.${extension}`;
};
