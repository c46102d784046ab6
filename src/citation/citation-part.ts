// A formatted citation, piece by piece, so that a page can set the italics and a script can put in what only the
// reader's browser knows: the day of reading, and the address where the build did not know the site's.

export type CitationPart =
  | string
  | { readonly italic: string }
  /** The address, with what the style sets around it; `address` is undefined when the site's is not known. */
  | { readonly address: string | undefined; readonly before: string; readonly after: string; readonly id: string }
  /** The access date with what the style sets around it, as a pattern of `{year}`, `{month}` and `{day}`. */
  | { readonly accessed: string; readonly months: readonly string[] | undefined };

/** The reader's own date, local to them. `month` is 1 to 12. */
export type AccessDate = { readonly year: number; readonly month: number; readonly day: number };

/**
 * @param months - Names of the months, January first; without them the date is written in figures of two.
 * @returns The pattern with the date put in: `дата обращения: 05.11.2026`, `Accessed 5 Nov. 2026`.
 */
export const fillAccessDate = (
  pattern: string,
  { year, month, day }: AccessDate,
  months: readonly string[] | undefined,
): string => {
  const figure = (value: number): string => (months ? String(value) : String(value).padStart(2, '0'));
  const values = { year: String(year), month: months?.[month - 1] ?? figure(month), day: figure(day) };
  return pattern.replace(/\{(year|month|day)\}/g, (_, name: keyof typeof values) => values[name]);
};

/** @returns What stands where the address would, when there is none: the article's permanent id. */
export const idInsteadOfAddress = (id: string): string => `[${id}]`;

/**
 * @param accessed - The reader's date; absent at build time, when nobody has read the page yet.
 * @returns The citation as plain text.
 */
export const citationText = (parts: readonly CitationPart[], accessed?: AccessDate): string =>
  parts
    .map((part) => {
      if (typeof part === 'string') return part;
      if ('italic' in part) return part.italic;
      if ('accessed' in part) return accessed === undefined ? '' : fillAccessDate(part.accessed, accessed, part.months);
      return part.address === undefined ? idInsteadOfAddress(part.id) : part.before + part.address + part.after;
    })
    .join('');

/** @returns The text with a full stop, unless it ends in a mark that stands for one: `Кім кінәлі?` stays as it is. */
export const withPoint = (text: string): string => (/[.?!…。？！][»”"』」)\]]*$/u.test(text) ? text : `${text}.`);

/**
 * @param sentences - What stands between two spaces, each as its parts; an absent part is left out, and an empty
 *   sentence with its space.
 * @returns The parts in one list, strings side by side joined.
 */
export const joinSentences = (...sentences: readonly (readonly (CitationPart | undefined)[])[]): CitationPart[] => {
  const joined: CitationPart[] = [];
  const add = (part: CitationPart): void => {
    const last = joined.at(-1);
    if (typeof part === 'string' && typeof last === 'string') joined[joined.length - 1] = last + part;
    else joined.push(part);
  };
  for (const sentence of sentences) {
    const parts = sentence.filter((part): part is CitationPart => part !== undefined && part !== '');
    if (parts.length > 0 && joined.length > 0) add(' ');
    parts.forEach(add);
  }
  return joined;
};

/** @returns The text with its first letter in capitals, as a sentence begins; not where that is `sign`'s, which means what it is. */
export const capitalised = (text: string, sign = ''): string =>
  sign !== '' && text.startsWith(sign) ? text : text.slice(0, 1).toUpperCase() + text.slice(1);
