// Text -> numbers, words and marks, as dates are made of.

export type DateToken = {
  readonly kind: 'number' | 'word' | 'ideograph' | 'mark';
  readonly text: string;
  /** UTF-16 offsets, end exclusive. */
  readonly start: number;
  readonly end: number;
};

const pattern =
  /(?<number>\d+)|(?<ideograph>\p{Script=Han})|(?<word>[\p{L}\p{M}]+(?:['’‘ʻʼ`][\p{L}\p{M}]+)*['’‘ʻʼ`]?)|(?<mark>\S)/gu;

/** @example readDateTokens('20-желтоқсан') // number 20, mark -, word желтоқсан */
export const readDateTokens = (text: string): DateToken[] =>
  Array.from(text.matchAll(pattern), (match) => {
    const { number, ideograph, word } = match.groups ?? {};
    const kind =
      number !== undefined ? 'number' : ideograph !== undefined ? 'ideograph' : word !== undefined ? 'word' : 'mark';
    return { kind, text: match[0], start: match.index, end: match.index + match[0].length };
  });
