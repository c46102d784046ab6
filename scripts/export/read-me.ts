// READ-ME.txt: the first thing a person sees in an unpacked archive.
import { findLanguage, interfaceTags } from '../../src/languages/index.ts';
import { endonym, languageName } from '../../src/text/language-name.ts';
import { translator } from '../../src/i18n/ui-strings.ts';
import type { CollectionFile } from '../output/collection-file.ts';
import { collectionTitle } from './collection-name.ts';

/** Windows' editor guesses an encoding wrongly without it. */
const BYTE_ORDER_MARK = '\uFEFF';

/**
 * @param language The tag of the only language of the articles, or undefined for the whole collection.
 * @returns The text in every interface language, with line ends that every editor shows.
 */
export const readMe = (collection: CollectionFile, articles: number, language: string | undefined): string => {
  const paragraphs = interfaceTags.flatMap((tag) => {
    const t = translator(tag);
    const reader = findLanguage(tag);
    return [
      `${endonym(tag)}\n${'-'.repeat(endonym(tag).length)}`,
      [
        `${collectionTitle(collection, tag)} – ${t('front.count', { count: articles })}.`,
        ...(language !== undefined && reader ? [t('export.part', { language: languageName(language, reader) })] : []),
      ].join('\n'),
      `${t('export.unpack')}\n${t('export.open')}`,
      `${t('export.check')} sha256sum -c SHA256SUMS`,
    ];
  });
  const t = translator('en');
  const { site } = collection.settings;
  paragraphs.push(
    [
      t('export.edition', { build: collection.build }),
      ...(site === undefined ? [] : [t('export.site', { site })]),
    ].join('\n'),
  );
  return `${BYTE_ORDER_MARK}${paragraphs.join('\n\n')}\n`.replaceAll('\n', '\r\n');
};
