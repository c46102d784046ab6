// The search page's words, out of the interface's strings. At build time: a page carries only its own language.
import type { Translate } from '../i18n/ui-strings.ts';
import type { Language } from '../languages/language.ts';
import { thousandsMark } from '../text/format-number.ts';
import type { SearchStrings } from './search-strings.ts';

/** @returns What the script says; the values that it puts in stay as `{…}`. */
export const searchStrings = (t: Translate, language: Language): SearchStrings => ({
  loading: t('search.loading'),
  error: t('search.error'),
  count: t('search.count', { count: '{count}' }),
  none: t('search.none'),
  noneHelp: t('search.noneHelp'),
  also: t('search.also', { word: '{word}', terms: '{terms}' }),
  corrected: t('search.corrected', { typed: '{typed}', used: '{used}' }),
  unknown: t('search.unknown', { words: '{words}' }),
  cut: t('search.cut', { count: '{count}' }),
  more: t('search.more'),
  sort: t('search.sort'),
  relevance: t('search.relevance'),
  date: t('search.date'),
  lang: t('search.lang'),
  year: t('search.year'),
  source: t('search.source'),
  kind: t('search.kind'),
  article: t('search.article'),
  interview: t('search.interview'),
  undated: t('search.undated'),
  thousands: thousandsMark(language),
});
