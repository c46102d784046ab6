// A line around an article -> its pieces, when every piece of it is known; undefined when it may be the author's text.
import type { HeaderLine } from './header-line.ts';
import { coverGaps, removed } from './header-piece.ts';
import { readCredits } from './read-credits.ts';
import { readLabelled } from './read-labelled.ts';
import { readSegment } from './read-segment.ts';
import { readSegments } from './read-segments.ts';

/** No header line is longer; so the patterns here see little text, whatever the seed. */
export const maxHeaderLine = 400;

/** `👉 @qazaqnews`, `t.me/qazaqnews`: whose channel it is. */
const accountAlone = /^(?:\p{Extended_Pictographic}\s*)*(?:@[\w.]{3,40}|(?:https?:\/\/)?t\.me\/[\w/+]{3,60})$/u;

/**
 * @param text The whole text being parsed; the line is `start` to `end`, trimmed, `\n` only inside a line that was
 * joined from several.
 * @param tag The article's language.
 */
export const readHeaderLine = (text: string, start: number, end: number, tag: string): HeaderLine | undefined => {
  if (end - start > maxHeaderLine) return undefined;
  if (accountAlone.test(text.slice(start, end)))
    return { pieces: [removed('subscription', start, end)], isSure: false };
  return (
    readCredits(text, start, end) ??
    readSegment(text, start, end, tag) ??
    readLabelledPair(text, start, end, tag) ??
    readSegments(text, start, end, tag)
  );
};

/** `Мәтін: Гүлнар Ахметова, фото: Ержан Қалиев`: each part has a label of its own. */
const readLabelledPair = (text: string, start: number, end: number, tag: string): HeaderLine | undefined => {
  const own = text.slice(start, end);
  const cut = /[,;.]\s+(?=[\p{L} ]{2,30}[:：]\s)/u.exec(own.slice(0, 160));
  if (!cut || readLabelled(own) === undefined) return undefined;
  const next = start + cut.index + cut[0].length;
  if (readLabelled(text.slice(next, end)) === undefined) return undefined;
  const first = readSegment(text, start, start + cut.index, tag);
  const second = readSegment(text, next, end, tag);
  if (!first || !second) return undefined;
  return { pieces: coverGaps(text, start, end, [...first.pieces, ...second.pieces], 'separator'), isSure: true };
};
