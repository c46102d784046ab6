// How many articles have a key, in one letter: A one, B 2–3, C 4–7, …

/** @param articles One or more. @returns The letter: `letterOfCount(5)` is `C`. */
export const letterOfCount = (articles: number): string => String.fromCharCode(65 + Math.floor(Math.log2(articles)));

/** @returns The least number that the letter stands for, less than 1 for what comes before A: `countOfLetter('C')` is 4. */
export const countOfLetter = (letter: string): number => 2 ** (letter.charCodeAt(0) - 65);
