// Where a word stands in an article, as one number. It tells the field that the word is in and the slice of the text
// that holds it, so that neither needs a table:
//
//   0 … 511                 title
//   512 … 1023              head: category, authors, place, agency, date
//   1024·n … 1024·n + 511   the n-th slice of the text, from 1; the first 64 words of the first are the lead
//   … + 512 … + 1023        its subheads
//
// Numbers follow one another inside a block, so words that stand side by side have neighbouring numbers. The next block of a
// field begins at a round number: a word more or less in one hardly ever changes the numbers in those after it, and the
// words of two blocks never stand side by side.

/** What a word may be part of. */
export type Field = 'title' | 'head' | 'lead' | 'body' | 'subheads';

const slicePlaces = 1024;
const leadWords = 64;

/** Numbers of one field in one slice: what is beyond that in a title is not found. */
export const fieldPlaces = slicePlaces / 2;

/** What the number of a block's first word can be divided by. */
const blockStep = 8;

/** @returns How many numbers a block of so many words takes, up to where the next one of its field begins. */
export const placesOf = (words: number): number => Math.ceil((words + 1) / blockStep) * blockStep;

/** @returns The number of the field's first word: `firstPlace('body', 2)` is 2048. */
export const firstPlace = (field: Field, slice: number): number =>
  (field === 'title' || field === 'head' ? 0 : slice * slicePlaces) +
  (field === 'head' || field === 'subheads' ? fieldPlaces : 0);

/** @returns The field that the place is in. */
export const fieldOf = (place: number): Field => {
  const isSecondHalf = place % slicePlaces >= fieldPlaces;
  if (place < slicePlaces) return isSecondHalf ? 'head' : 'title';
  if (isSecondHalf) return 'subheads';
  return place < slicePlaces + leadWords ? 'lead' : 'body';
};

/** The part after which the first slice has a lead and a body, where others have one part. */
const leadPart = 2;

/**
 * @returns The number of the part that the place is in, in the order of places: 0 the title, 1 the head, 2 the lead, 3 the body
 *   of the first slice, 4 its subheads, 5 the body of the second.
 */
export const partOf = (place: number): number => {
  const half = Math.floor(place / fieldPlaces);
  return half > leadPart || place >= slicePlaces + leadWords ? half + 1 : half;
};

/** @returns The number of the part's first word: `firstPlaceOfPart(3)` is 1088. */
export const firstPlaceOfPart = (part: number): number => {
  if (part === leadPart + 1) return slicePlaces + leadWords;
  return (part > leadPart ? part - 1 : part) * fieldPlaces;
};

/** @returns What stands for so many places in a part, where each of them would cost more than it tells: one number. */
export const countedPlace = (part: number, count: number): number => firstPlaceOfPart(part) + count - 1;

/** @returns How many places `countedPlace` stands for: of 1090, which is in part 3, three. */
export const countOf = (counted: number): number => counted - firstPlaceOfPart(partOf(counted)) + 1;

/** @returns The slice of the text that shows the place; the first one for title and head. */
export const sliceOf = (place: number): number => Math.max(1, Math.floor(place / slicePlaces));
