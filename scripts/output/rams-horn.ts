// The one ornament, қошқар мүйіз (a ram's horns), as it stands on the icon and on the covers of books.

/** The horns as one SVG path of strokes in a square of 100; draw it without fill, with round ends. */
export const RAMS_HORN =
  'M50 50V42C50 24 20 8 11 25C5 39 18 50 28 44C36 39 33 28 25 31M50 50V42C50 24 80 8 89 25C95 39 82 50 72 44C64 39 67 28 75 31M50 50V58C50 76 20 92 11 75C5 61 18 50 28 56C36 61 33 72 25 69M50 50V58C50 76 80 92 89 75C95 61 82 50 72 56C64 61 67 72 75 69';

/** Indigo and paper, as the pages have them in the light. */
export const INDIGO = '#2f3b8c';
export const PAPER = '#faf6ee';
/** Text on paper. */
export const INK = '#22201c';
