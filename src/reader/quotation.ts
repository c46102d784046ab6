// "Copy quotation with source": the words, who said them and where they stand.

/** A quotation and where it comes from. */
export type Quotation = {
  /** The words as selected. */
  readonly text: string;
  /** Opening and closing quotation mark of the reader's language. */
  readonly marks: readonly [open: string, close: string];
  /** Author or publisher, title and date, as `attribution()` put them into the page. */
  readonly attribution: string;
  /** Where the words stand: an address, or what `placeWithoutAddress` returns. */
  readonly place: string;
};

/** Marks that a quotation may bring along, and what closes each. */
const marksInText = new Map([
  ['«', '»'],
  ['“', '”'],
  ['„', '“'],
  ['"', '"'],
  ['「', '」'],
]);

/** @returns Whether the text is one quotation, marks included, so that a second pair would be one too many. */
const isQuoted = (text: string): boolean => {
  const close = marksInText.get(text.charAt(0));
  return close !== undefined && text.length > 1 && text.indexOf(close, 1) === text.length - 1;
};

/**
 * @returns Two lines of plain text: the words in quotation marks, then their source:
 *
 *     «Токио декларациясы қабылданды»
 *     — Kazinform, «Орта дәліз», 2025 жылғы 17 желтоқсан, https://example.org/kk/orta-daliz.html#p-abc123
 */
export const quotation = ({ text, marks: [open, close], attribution, place }: Quotation): string => {
  const words = text
    .replace(/[^\S\n]+/gu, ' ')
    .replace(/ ?\n ?/g, '\n')
    .trim();
  return `${isQuoted(words) ? words : open + words + close}\n— ${attribution}, ${place}`;
};

/** @returns What stands for an address where there is none: the article's permanent id and the paragraph's number, `k3m9x2, ¶ 5`. */
export const placeWithoutAddress = (id: string, paragraph: number | undefined): string =>
  paragraph === undefined ? id : `${id}, ¶ ${paragraph}`;
