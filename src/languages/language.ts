// What a language must say about itself. Data, no algorithms: those are in src/text/ and scripts/parse/.

/** How a language writes dates, and what it calls the languages of the interface. */
export type Formatting = {
  /** Month names as they stand alone, January first: heads of lists, and `{month}` in a pattern. */
  readonly months: readonly string[];
  /** Month names in the form that `{monthOf}` takes; where a language has no such form, the same again. */
  readonly monthsOf: readonly string[];
  /** A whole date: `{year}`, `{day}` and `{month}` or `{monthOf}`, as a newspaper prints it. */
  readonly date: string;
  /** A date whose year is known from the head of the list. */
  readonly dayMonth: string;
  /** Names of languages by tag, as they stand in a list; other tags are left to `Intl.DisplayNames`. */
  readonly languageNames: Readonly<Record<string, string>>;
};

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
  /** Hue of the edge of the language's mark, in degrees of OKLCH. Colour never says anything alone: the tag stands beside it. */
  readonly markHue: number;
  readonly formatting: Formatting;
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
