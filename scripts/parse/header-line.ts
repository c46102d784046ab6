// What a line around an article turned out to be.
import type { HeaderPiece } from './header-piece.ts';

/**
 * A line read whole. `isSure`: nobody writes such a line as a part of an article, wherever it stands. `isDate`: it holds
 * a date and nothing else of note. `guess`: the piece that is a category for want of another meaning.
 */
export type HeaderLine = {
  readonly pieces: readonly HeaderPiece[];
  readonly isSure: boolean;
  readonly isDate?: boolean;
  readonly guess?: HeaderPiece;
};
