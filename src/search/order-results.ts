// The order of results: by score or by date, and at the front by the exact words in the texts.
import type { Match } from './match-articles.ts';
import type { Passages } from './passages.ts';
import { type RecordColumns, undated } from './search-index.ts';

/** How many articles are weighed again by the exact words in their texts. */
export const reweighed = 3;
/** What is added to the score of an article that has all words just as typed: a lone word leaves nothing else to go by. */
const exactBonus = { oneWord: 0.5, more: 0.1 };

/** Sorts in place: the best first, or the latest. Of equals the other decides, then the order of the index. */
export const orderMatches = (matches: Match[], { day }: Pick<RecordColumns, 'day'>, byDate: boolean): void => {
  const dayOf = ({ record }: Match): number => day[record] ?? undated;
  const later = (a: Match, b: Match): number => (dayOf(a) === dayOf(b) ? 0 : dayOf(b) - dayOf(a));
  matches.sort((a, b) => (byDate ? later(a, b) : 0) || b.score - a.score || later(a, b) || a.record - b.record);
};

/**
 * @param results Best first.
 * @param words Of the query.
 * @returns The same, the first `reweighed` of them by their exact words as well.
 */
export const weighFront = <Result extends Pick<Match, 'score'> & Pick<Passages, 'exactness'>>(
  results: readonly Result[],
  words: number,
): Result[] => {
  const bonus = words === 1 ? exactBonus.oneWord : exactBonus.more;
  const weigh = ({ score, exactness }: Result): number => score * (1 + bonus * exactness);
  return [...results.slice(0, reweighed).sort((a, b) => weigh(b) - weigh(a)), ...results.slice(reweighed)];
};
