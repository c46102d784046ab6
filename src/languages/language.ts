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
};
