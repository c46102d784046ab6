// What a language calls another one, and what it calls itself.
import type { Language } from '../languages/language.ts';
import { findWrittenLanguage } from './reading-language.ts';

const displayName = (tag: string, inTag: string): string =>
  new Intl.DisplayNames([inTag], { type: 'language', fallback: 'code' }).of(tag) ?? tag;

/** @returns The name of the language `tag` as `reader` has it: `kk` is `казакча` in Kyrgyz, `tt` `татарча`; the tag where no name is known. */
export const languageName = (tag: string, reader: Language): string =>
  reader.formatting.languageNames[tag] ?? displayName(tag, reader.tag);

/** @returns The name of the language in itself: `қазақша`, `татар`; the tag where no name is known. */
export const endonym = (tag: string): string => findWrittenLanguage(tag)?.endonym ?? displayName(tag, tag);
