// A language as its readings in another script write it: what surrounds an article in Latin letters is in them too.
import { findLanguage } from '../languages/index.ts';
import type { Language } from '../languages/language.ts';
import { findReading, type Reading } from '../languages/readings.ts';
import { transliterateAll } from './transliterate-all.ts';

const made = new Map<string, Language>();

const readingLanguage = ({ of, tag, spelling }: Reading): Language | undefined => {
  const language = findLanguage(of);
  if (language === undefined) return undefined;
  const { endonym, formatting, citing } = transliterateAll(
    { endonym: language.endonym, formatting: language.formatting, citing: language.citing },
    spelling,
  );
  const languageNames = { ...formatting.languageNames, [tag]: endonym };
  return { ...language, tag, script: 'Latn', endonym, formatting: { ...formatting, languageNames }, citing };
};

/**
 * @returns The language of a page's own words: one of the interface, else one of the interface in the letters of a
 *   reading (`kk-Latn`: months are `qañtar`, `aqpan` …); undefined for any other tag.
 */
export const findWrittenLanguage = (tag: string): Language | undefined => {
  const known = findLanguage(tag) ?? made.get(tag);
  if (known) return known;
  const reading = findReading(tag);
  const language = reading && readingLanguage(reading);
  if (language) made.set(tag, language);
  return language;
};
