/** Capitals, then what may be endings in small letters: fewer capitals are a slip of the Shift key as often (АСтана). */
const abbreviated = /^(\p{Lu}{3,})\p{Ll}{1,9}$/u;

/**
 * Where the capitals end, the endings begin: without vowels to go by, the tables of endings could not tell (КМШнын, ГЭСи).
 *
 * @returns An abbreviation without its endings; any other word as it is.
 * @example bareAbbreviation('АКШнын') // 'АКШ'
 */
export const bareAbbreviation = (word: string): string => abbreviated.exec(word)?.[1] ?? word;
