// Where something begins in what is sorted.

/**
 * @param isBefore Says yes of all places up to the one that is looked for, and no from there on.
 * @returns The first place from `from` on of which it says no; `end` where it says yes of all before.
 */
export const firstPlace = (from: number, end: number, isBefore: (place: number) => boolean): number => {
  let [low, high] = [from, end];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (isBefore(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
};
