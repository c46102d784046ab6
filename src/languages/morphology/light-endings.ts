// Endings of the languages that articles are seldom written in but readers often type: taken off without asking what the
// rest is, so only those are listed that hardly any stem ends in. Left on are therefore -ов and -ев (Токаев) of Russian, and
// -ing and -ed of English, which would make one of train and training. Sources: the declension tables of Zaliznyak's
// dictionary (1977); the plural rules of any English grammar.

/** A language's endings, in its own letters. */
export type LightEndings = {
  /** A space between; the longest that fits is taken off. */
  readonly endings: string;
  /** Folded letters after which a final s is part of the stem: business, virus, crisis. */
  readonly keepsAfter: Readonly<Record<string, string>>;
  /**
   * What may stand before an ending, or at the end, and still be taken off to find out what the word means elsewhere: an
   * adjective's (визовый: виза), a genitive plural's (грузов: груз). A space between; none in a language without such.
   */
  readonly derivations: string;
  /** Words that can be of the language: spelled with its letters alone. Lower case. */
  readonly spelling: RegExp;
};

/** By primary tag. */
export const lightEndings: ReadonlyMap<string, LightEndings> = new Map([
  [
    'ru',
    {
      endings: `
        а я о е ё ы и у ю ам ям ами ями ах ях ом ем ём ой ей ою ею
        ия ии ию ие ий ием иям иями иях ией ье ья ью ьи ьем ьям ьями ьях
        ый ая яя ое ее ые ого его ому ему ым им ую юю ых их ыми ими`,
      keepsAfter: {},
      derivations: 'ов ев н ян енн онн ск еск ическ',
      spelling: /^[а-яё]+$/,
    },
  ],
  ['en', { endings: 's es e', keepsAfter: { с: 'сиу' }, derivations: '', spelling: /^[a-z]+(?:['’]s)?$/ }],
]);
