// Numbers in a browser, which lacks the data for most of these languages: the page brings the mark (format-number.ts).

/**
 * @param mark What stands between thousands.
 * @returns A whole number as its language groups it.
 * @example groupDigits(12345, ',') // '12,345'
 */
export const groupDigits = (value: number, mark: string): string => String(value).replace(/\B(?=(?:\d{3})+$)/g, mark);
