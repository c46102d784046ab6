// Where a word stands in an article, as one number. It tells the field that the word is in and the slice of the text
// that holds it, so that neither needs a table:
//
//   0 … 511                 title
//   512 … 1023              head: category, authors, place, agency, date
//   1024·n … 1024·n + 511   the n-th slice of the text, from 1; the first 64 words of the first are the lead
//   … + 512 … + 1023        its subheads
//
// Numbers follow one another inside a field, so words that stand side by side have neighbouring numbers.

/** What a word may be part of. */
export type Field = 'title' | 'head' | 'lead' | 'body' | 'subheads';

const slicePlaces = 1024;
const leadWords = 64;

/** Words of one field in one slice, at most: what is beyond that in a title is not found. */
export const mostFieldWords = slicePlaces / 2;

/** @returns The number of the field's first word: `firstPlace('body', 2)` is 2048. */
export const firstPlace = (field: Field, slice: number): number =>
  (field === 'title' || field === 'head' ? 0 : slice * slicePlaces) +
  (field === 'head' || field === 'subheads' ? mostFieldWords : 0);

/** @returns The field that the place is in. */
export const fieldOf = (place: number): Field => {
  const isSecondHalf = place % slicePlaces >= mostFieldWords;
  if (place < slicePlaces) return isSecondHalf ? 'head' : 'title';
  if (isSecondHalf) return 'subheads';
  return place < slicePlaces + leadWords ? 'lead' : 'body';
};

/** @returns The number of the first word of the part that the place is in: its field in its slice, lead and body apart. */
export const firstPlaceOfPart = (place: number): number => {
  const start = place - (place % mostFieldWords);
  return start === slicePlaces && place >= start + leadWords ? start + leadWords : start;
};

/** @returns The slice of the text that shows the place; the first one for title and head. */
export const sliceOf = (place: number): number => Math.max(1, Math.floor(place / slicePlaces));
