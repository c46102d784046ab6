// A line around an article -> its pieces, when every piece of it is known; undefined when it may be the author's text.
import type { HeaderLine } from './header-line.ts';
import { readCredits } from './read-credits.ts';
import { readSegment } from './read-segment.ts';
import { readSegments } from './read-segments.ts';

/** No header line is longer; so the patterns here see little text, whatever the seed. */
export const maxHeaderLine = 400;

/**
 * @param text The whole text being parsed; the line is `start` to `end`, trimmed, `\n` only inside a line that was
 * joined from several.
 * @param tag The article's language.
 */
export const readHeaderLine = (text: string, start: number, end: number, tag: string): HeaderLine | undefined => {
  if (end - start > maxHeaderLine) return undefined;
  return readCredits(text, start, end) ?? readSegment(text, start, end, tag) ?? readSegments(text, start, end, tag);
};
