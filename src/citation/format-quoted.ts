// Titles in quotation marks, with the mark's own rule for the point beside it.
import type { Citing } from '../languages/language.ts';
import { withPoint } from './citation-part.ts';

/** The inner marks of each outer pair: a title that holds the outer ones gets these instead. */
const innerMarks: Readonly<Record<string, readonly [string, string]>> = {
  '«': ['„', '“'],
  '“': ['‘', '’'],
  '「': ['『', '』'],
};

/**
 * @returns The title in the language's marks, with the point where the language sets it: `“Title.”` in English,
 *   `«Тақырып».` in Kazakh. Marks of the same kind inside become the inner ones: `«„Орта дәліз“ жолы».`
 */
export const quotedSentence = (title: string, { quotationMarks, isPointInsideQuotation }: Citing): string => {
  const quoted = quotedTitle(isPointInsideQuotation ? withPoint(title) : title, quotationMarks);
  return withPoint(quoted);
};

/** @returns The title in quotation marks, without a point. */
export const quotedTitle = (title: string, [open, close]: Citing['quotationMarks']): string => {
  const [innerOpen, innerClose] = innerMarks[open] ?? [open, close];
  return `${open}${title.replaceAll(open, innerOpen).replaceAll(close, innerClose)}${close}`;
};
