// What a language must say about itself. Data, no algorithms: those are in src/text/ and scripts/parse/.

/** One language of the interface. Every field is required unless it says otherwise, so that none can be forgotten. */
export type Language = {
  /** BCP 47 tag; Uzbek always carries its script. */
  readonly tag: string;
  /** The language's name in itself, as its speakers write it at the head of a list: `қазақша`. */
  readonly endonym: string;
  /** ISO 15924. */
  readonly script: 'Cyrl' | 'Latn' | 'Arab' | 'Jpan';
  readonly dir: 'ltr' | 'rtl';
  /** ISO 639-3, as ZIM wants it: `kaz`. */
  readonly iso6393: string;
  /** How a headline is spelled in an address. */
  readonly slug: SlugSpelling;
};

/** A headline in plain ASCII letters. Works on lower-case words. */
export type SlugSpelling = {
  /** Spelling rules that look at neighbours, applied to each word in this order, before the letters. Linear patterns only. */
  readonly rules: readonly (readonly [pattern: RegExp, replacement: string])[];
  /** Letter by letter; `''` is a letter that is not written. Empty where the script is Latin or has no table of ours (any-ascii reads it). */
  readonly letters: Readonly<Record<string, string>>;
};
