// What a language must say about its endings, so that search can take them off. Data, no algorithms: see src/text/stem.ts.
// Apart from the Language files because it travels to the reader's browser, and they do not.

/** A place in the order of endings. Which may stand before which is the same for all Turkic languages: src/text/endings.ts. */
export type Slot =
  | 'particle'
  | 'copula'
  | 'relation'
  | 'case'
  | 'possessedCase'
  | 'possessive'
  | 'plural'
  | 'participle'
  | 'past'
  | 'present'
  | 'pastPerson'
  | 'presentPerson'
  | 'mood'
  | 'converb'
  | 'negation'
  | 'voice'
  | 'derivation';

/**
 * What the treebanks say for and against a reading of a word, in tenths of a natural logarithm; higher is likelier.
 * Fitted by scripts/bench/fit-stem.ts, never edited by hand. A language without a treebank borrows its nearest relative's.
 */
export type EndingScores = {
  /** Two for each morpheme, slot by slot as in the language's table: wherever it stands, and besides when directly at the stem. */
  readonly morphemes: readonly number[];
  /** For a stem that is on the list of known ones: of up to three letters, which chance often yields; and longer. */
  readonly known: readonly [short: number, long: number];
};

/** Everything that src/text/stem.ts needs to know about a language. */
export type Morphology = {
  /**
   * Letters that change with what stands before them: `L: { 'vowel r': 'л', 'nasal voiced': 'д', voiceless: 'т' }`.
   * The keys name the kinds of letter before an ending that begins with it (vowel, r with й, nasal м н ң, voiced, voiceless)
   * or `any`; vowels vary freely, since folding leaves little of vowel harmony.
   */
  readonly archiphonemes: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /**
   * What stands in each slot: of each morpheme its shapes in the language's own letters, a space between. A capital Latin letter
   * is an archiphoneme. `>а`: the stem gets this back (баштоо is башта + оо). `+`: may follow any letter.
   */
  readonly morphemes: Readonly<Partial<Record<Slot, readonly string[]>>>;
  /** Stems known by name besides the shared ones, folded, a space between: see known-stems.ts. */
  readonly knownStems: string;
  /** Forms, or stems as they stand before endings, that no rule explains: `{ тауып: 'тап', шаҳр: 'шаҳар' }`. */
  readonly irregular: Readonly<Record<string, string>>;
  readonly scores: EndingScores;
};
