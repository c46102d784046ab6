/**
 * Breaks a text into lines of nearly one length, as `text-wrap: balance` does: as few lines as the width allows, then
 * the narrowest width that still needs no more. A word wider than the width has a line of its own.
 * @param measure - The width of a word or of a space, in the unit of `width`.
 * @returns The lines; at least one.
 */
export const breakLines = (text: string, width: number, measure: (text: string) => number): string[] => {
  const words = text.trim().split(/\s+/u);
  const widths = words.map(measure);
  const space = measure(' ');
  const fill = (limit: number): string[] => {
    const lines: string[] = [];
    let used = Infinity;
    words.forEach((word, index) => {
      const wordWidth = widths[index] ?? 0;
      if (used + space + wordWidth <= limit) {
        lines[lines.length - 1] += ` ${word}`;
        used += space + wordWidth;
      } else {
        lines.push(word);
        used = wordWidth;
      }
    });
    return lines;
  };
  let lines = fill(width);
  let [narrow, wide] = [width / 2, width];
  for (let step = 0; step < 8; step++) {
    const middle = (narrow + wide) / 2;
    const candidate = fill(middle);
    if (candidate.length === lines.length) [lines, wide] = [candidate, middle];
    else narrow = middle;
  }
  return lines;
};
