// The words that the reader's script says, in the page's language.
import type { Translate } from '../i18n/ui-strings.ts';
import type { ReadingFolder } from './chosen-script.ts';

/** @returns The words by the names the script uses. At build time: a page loads only its own language's script. */
export const readerWords = (t: Translate) => ({
  title: t('controls.title'),
  theme: t('controls.theme'),
  system: t('controls.system'),
  light: t('controls.light'),
  dark: t('controls.dark'),
  sepia: t('controls.sepia'),
  size: t('controls.size'),
  width: t('controls.width'),
  spacing: t('controls.spacing'),
  focus: t('controls.focus'),
  reset: t('controls.reset'),
  close: t('controls.close'),
  keys: t('keys.title'),
  keysOn: t('keys.on'),
  keyHelp: t('keys.help'),
  keySearch: t('keys.search'),
  keyFront: t('keys.front'),
  keyEarlier: t('keys.earlier'),
  keyLater: t('keys.later'),
  keyControls: t('keys.controls'),
  keyFocus: t('keys.focus'),
  keyScript: t('keys.script'),
  copyLink: t('link.copy'),
  linkCopied: t('link.copied'),
  copyQuote: t('quote.copy'),
  quoteCopied: t('quote.copied'),
  copyFailed: t('copy.failed'),
  copyCitation: t('cite.copy'),
  citationCopied: t('cite.copied'),
  missing: t('anchor.missing'),
  appUpdate: t('app.update'),
  appReload: t('app.reload'),
  removeMarks: t('search.removeMarks'),
});

export type ReaderWords = ReturnType<typeof readerWords>;

/** What the script is started with. */
export type ReaderOptions = {
  readonly words: ReaderWords;
  /** Opening and closing quotation mark of the page's language. */
  readonly quotationMarks: readonly [open: string, close: string];
  readonly readings: readonly ReadingFolder[];
  /** The script that marks the words of `?hl=`, relative to the site's root; absent where there is no search. */
  readonly highlight?: string;
};
