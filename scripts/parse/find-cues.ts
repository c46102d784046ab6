// The numbers and times of subtitles, as .srt and .vtt files have them above each.
import type { Line } from './split-lines.ts';

/** `00:00:01,000 --> 00:00:04,000`; WebVTT may leave the hours out and say behind it where the words are shown. */
const cueTimes = /^(?:\d{1,2}:)?\d{2}:\d{2}[.,]\d{1,3} --> (?:\d{1,2}:)?\d{2}:\d{2}[.,]\d{1,3}(?: [a-z]+:\S+)*$/u;

/** Lines of subtitles: `marks` are their numbers and times, `goOn` the second and later lines of one. */
export type Cues = { readonly marks: readonly Line[]; readonly goOn: readonly Line[] };

/** @returns Nothing where there are fewer than two: an article may show how one looks. */
export const findCues = (text: string, lines: readonly Line[]): Cues => {
  if (!text.includes('-->')) return { marks: [], goOn: [] };
  const marks: Line[] = [];
  const goOn: Line[] = [];
  let cues = 0;
  let first = Infinity;
  lines.forEach((line, index) => {
    const before = lines[index - 1];
    if (index === 0 && /^WEBVTT(?:\s|$)/u.test(line.text)) marks.push(line);
    else if (cueTimes.test(line.text)) {
      cues++;
      if (before && line.blanksBefore === 0 && /^\d{1,6}$/u.test(before.text)) marks.push(before);
      marks.push(line);
      first = index + 1;
    } else if (line.blanksBefore > 0) first = Infinity;
    else if (index > first && !/^[-–—] ?\S/u.test(line.text)) goOn.push(line);
  });
  return cues > 1 ? { marks, goOn } : { marks: [], goOn: [] };
};
