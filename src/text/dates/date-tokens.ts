// Text -> numbers, words and marks, as dates are made of.

export type DateToken = {
  readonly kind: 'number' | 'word' | 'ideograph' | 'mark';
  readonly text: string;
  /** UTF-16 offsets, end exclusive. */
  readonly start: number;
  readonly end: number;
};

/** Numbers, ideographs, words and marks, each a group: by their places, since groups with names cost several times as much. */
const pattern = /(\d+)|(\p{Script=Han})|([\p{L}\p{M}]+(?:['’‘ʻʼ`][\p{L}\p{M}]+)*['’‘ʻʼ`]?)|\S/gu;

/** @example readDateTokens('20-желтоқсан') // number 20, mark -, word желтоқсан */
export const readDateTokens = (line: string): DateToken[] =>
  Array.from(line.matchAll(pattern), (match) => {
    const [text, number, ideograph, word] = match;
    const kind =
      number !== undefined ? 'number' : ideograph !== undefined ? 'ideograph' : word !== undefined ? 'word' : 'mark';
    return { kind, text, start: match.index, end: match.index + text.length };
  });
