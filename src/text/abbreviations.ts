/** Capitals, then what may be endings in small letters: fewer capitals are a slip of the Shift key as often (АСтана). */
const abbreviated = /^(\p{Lu}{3,})\p{Ll}{1,9}$/u;

/**
 * Where the capitals end, the endings begin: without vowels to go by, the tables of endings could not tell (КМШнын, ГЭСи).
 *
 * @returns An abbreviation without its endings; any other word as it is.
 * @example bareAbbreviation('АКШнын') // 'АКШ'
 */
export const bareAbbreviation = (word: string): string => abbreviated.exec(word)?.[1] ?? word;

const vowels = 'аеиоу';
/** Its last two letters are consonants, which no ending of ours follows just so unless they are read one by one. */
const typedSmall = new RegExp(`^([а-я]{0,3}[^${vowels}]{2})(?:н[иу]нг?|[дт][иу]нг?|[нд][иу]|[гк][аео]|[дт][аео]н?)$`);

/**
 * @param folded A word of a query, as `fold` gives it.
 * @returns The abbreviation that the word is if its capitals were left out, without its endings; undefined when it can be none.
 * @example smallAbbreviation('акшнин') // 'акш'
 */
export const smallAbbreviation = (folded: string): string | undefined => typedSmall.exec(folded)?.[1];
