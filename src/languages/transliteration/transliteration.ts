// How a text is shown in another script. Data, no algorithms: see src/text/transliterate.ts. For search, see src/text/fold.ts.

/** A spelling that depends on its neighbours. */
export type SpellingRule = {
  /** One or more lower-case letters of the source. */
  readonly letters: string;
  readonly to: string;
  /** Only after one of these letters; `^` stands for the beginning of a word. */
  readonly after?: string;
  /** Only before one of these letters; `$` stands for the end of a word. */
  readonly before?: string;
  /** A word that shows it. */
  readonly example: string;
};

/** From one script of a language to another. All letters are lower case; the algorithm sees to capitals. */
export type Transliteration = {
  /** BCP 47 tags. */
  readonly from: string;
  readonly to: string;
  /** Words with a spelling of their own, by what they begin with, whatever their endings; `$` ends a whole word. */
  readonly exceptions: Readonly<Record<string, string>>;
  /** Tried in this order at each letter, before `letters`. */
  readonly rules: readonly SpellingRule[];
  /** Letter by letter; what is not here stays as it is. */
  readonly letters: Readonly<Record<string, string>>;
  /** `turkic`: the capitals of i and ı are İ and I. */
  readonly casing: 'plain' | 'turkic';
  /**
   * Words that stay as they are: Roman numerals and foreign names, where the source script is Latin. Linear.
   * It sees the word and the one sign after it.
   */
  readonly keeps?: RegExp;
};
