// What a dateline turned out to hold.
import type { DateMatch } from '../../src/text/dates/find-dates.ts';
import type { HeaderPiece } from './header-piece.ts';

/** A dateline: its pieces, and where the paragraph's own text begins. */
export type Dateline = {
  readonly pieces: readonly HeaderPiece[];
  readonly bodyStart: number;
  readonly date: DateMatch | undefined;
};
