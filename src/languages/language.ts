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

/** How a language words a bibliography. In a date pattern also `{shortMonth}`, and `{month}`, `{monthOf}` as in `Formatting`. */
export type Citing = {
  /** Opening and closing mark of a quotation in running text: `«`, `»`. */
  readonly quotationMarks: readonly [open: string, close: string];
  /** Whether a full stop or comma stands inside the closing mark, as American usage has it. */
  readonly isPointInsideQuotation: boolean;
  /** Months as bibliographies shorten them, in the form that follows a day; the whole name where none is usual. */
  readonly shortMonths: readonly string[];
  /** The date of an article in each style; a style's own order of the parts where the language has no rule of its own. */
  readonly dates: { readonly gost: string; readonly apa: string; readonly chicago: string; readonly mla: string };
  /** Stands for an unknown date in APA: `n.d.`. */
  readonly undated: string;
  /** Between the last two of several authors: `and`. */
  readonly and: string;
  /** Instead of the authors after the first: `et al.`. */
  readonly andOthers: string;
  /** Which edition of the text is cited: `ed. {edition}`. */
  readonly edition: string;
  /** The reader's own access date in GOST, in figures: `дата обращения: {day}.{month}.{year}`. */
  readonly accessedInFigures: string;
  /** The access date of an undated article in MLA and Chicago, `{date}` in the style's own pattern: `Accessed {date}`. */
  readonly accessed: string;
  /** The same before the address in APA: `Retrieved {date}, from`. */
  readonly retrieved: string;
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
  readonly citing: Citing;
  /** How a headline is spelled in an address. */
  readonly slug: SlugSpelling;
  /** How an article in the language is recognised. */
  readonly recognition: RecognitionCues;
};

/** What tells the language from others in its script, beside the letter pairs in letter-pairs.ts. */
export type RecognitionCues = {
  /** Function words and other words that every text has, lower case, separated by spaces. Empty where the script decides. */
  readonly words: string;
};

/** A headline in plain ASCII letters. Works on lower-case words. */
export type SlugSpelling = {
  /** Spelling rules that look at neighbours, applied to each word in this order, before the letters. Linear patterns only. */
  readonly rules: readonly (readonly [pattern: RegExp, replacement: string])[];
  /** Letter by letter; `''` is a letter that is not written. Empty where the script is Latin or has no table of ours (any-ascii reads it). */
  readonly letters: Readonly<Record<string, string>>;
};
