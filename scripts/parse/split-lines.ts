// Text -> its lines, without the blank ones.

/** A line that holds something. Offsets are UTF-16 in the text, trimmed, end exclusive. */
export type Line = {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Characters of blank before the text. */
  readonly indent: number;
  /** Blank lines before it. */
  readonly blanksBefore: number;
  /** 1-based. */
  readonly number: number;
  /** Something that stood between it and the line before was taken out, so the two do not belong together. */
  readonly isAfterCut?: boolean;
};

/** `7:05 «Таңшолпан»`: a line of a programme. */
export const startsWithClock = ({ text }: Pick<Line, 'text'>): boolean =>
  /^\d{1,2}[:.]\d{2}(?!\d)(?:[ –—-]|$)/u.test(text);

/** @example splitLines('\n  Астана\n') // [{ text: 'Астана', start: 3, end: 9, indent: 2, blanksBefore: 1, number: 2 }] */
export const splitLines = (text: string): Line[] => {
  const lines: Line[] = [];
  let number = 0;
  let blanksBefore = 0;
  for (let offset = 0; offset <= text.length;) {
    const newline = text.indexOf('\n', offset);
    const end = newline < 0 ? text.length : newline;
    number++;
    const own = text.slice(offset, end);
    const trimmed = own.trim();
    if (trimmed === '') blanksBefore++;
    else {
      const indent = own.length - own.trimStart().length;
      const start = offset + indent;
      lines.push({ text: trimmed, start, end: start + trimmed.length, indent, blanksBefore, number });
      blanksBefore = 0;
    }
    offset = end + 1;
  }
  return lines;
};
