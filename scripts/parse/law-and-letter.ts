// Lines that only laws and letters have: the heading of an article or chapter, and whom a letter is to.
import { divisions, foldPhrase, salutations } from './page-vocabulary.ts';
import { endsLikeText } from './sentence-shape.ts';

/**
 * Whether a line heads a numbered part of a law, and says nothing itself.
 * @example isDivision('4-бап. Кітапханалардың түрлері') // true
 * @example isDivision('Статья 12. Открытые данные') // true
 */
export const isDivision = (line: string): boolean => {
  const match =
    /^(?:(?:\d{1,4}(?:[-.]\d{1,3})?\s?-\s?|[IVXLCІХ]{1,7}[ -])(\p{L}+)|(\p{Lu}\p{L}+) (?:\d{1,4}(?:[-.]\d{1,3})?|[IVXLC]{1,7}))(?:[.:]\s|$)/u.exec(
      line,
    );
  const word = match?.[1] ?? match?.[2];
  return word !== undefined && divisions.has(foldPhrase(word)) && !endsLikeText(line);
};

/**
 * Whether a line is what a letter begins with.
 * @example isSalutation('Құрметті Қасым-Жомарт Кемелұлы!') // true
 */
export const isSalutation = (line: string): boolean => {
  if (!/[!,！，]$/u.test(line)) return false;
  const [first = '', second = ''] = line.split(/[\s,!]+/u, 2);
  return salutations.has(foldPhrase(first)) || salutations.has(foldPhrase(`${first} ${second}`));
};
