// Letters of two scripts that look or sound the same, and words rewritten by them.

/** Latin letters and the Cyrillic ones that look the same in print. */
const pairs = 'AА BВ CС EЕ HН IІ KК MМ OО PР TТ XХ YУ aа cс eе iі oо pр xх yу hһ əә ƏӘ ɵө ƟӨ'
  .split(' ')
  .filter((pair) => pair[0] !== pair[1]);
export const toCyrillic: ReadonlyMap<string, string> = new Map(
  pairs.map(([latin = '', cyrillic = '']) => [latin, cyrillic]),
);
export const toLatin: ReadonlyMap<string, string> = new Map(
  pairs.map(([latin = '', cyrillic = '']) => [cyrillic, latin]),
);

/** Letters that stand for one another by sound: `Каwагучи` is Кавагучи. Only where the right form stands elsewhere. */
export const soundTwins: ReadonlyMap<string, string> = new Map(
  [...'wв vв bб dд gг kк lл mм nн rр sс tт zз fф uу jж'.split(' ')].map(([a = '', b = '']) => [a, b]),
);

/** In a language that has no і, a Latin i is no look-alike. */
export const toCyrillicWithoutI: ReadonlyMap<string, string> = new Map(
  [...toCyrillic].filter(([letter]) => !/i/iu.test(letter)),
);

/** Whether the table has every letter of the part. */
export const canConvert = (part: string, table: ReadonlyMap<string, string>): boolean =>
  [...part].every((letter) => table.has(letter));

/** The part with each letter's twin, where it has one. */
export const convert = (part: string, table: ReadonlyMap<string, string>): string =>
  [...part].map((letter) => table.get(letter) ?? letter).join('');
