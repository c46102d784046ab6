// What ranking and filters know of every article, gathered one article at a time.
import type { Article } from '../../src/article/article-schema.ts';
import { pathTag } from '../../src/article/permalink.ts';
import { articleKinds, lengthStep, type SearchIndex } from '../../src/search/search-index.ts';
import { articleKind, articleSource } from './article-text.ts';

export type Columns = Pick<SearchIndex, 'langs' | 'sources' | 'records'>;

const millisecondsADay = 86_400_000;

/** Values in the order of their first appearance, and for each record the number of its value. */
const createList = () => {
  const numbers = new Map<string, number>();
  const column: number[] = [];
  const add = (value: string): void => {
    const number = numbers.get(value) ?? numbers.size;
    numbers.set(value, number);
    column.push(number);
  };
  /** In alphabetical order, so that a list does not depend on which article came first. */
  const read = (): { readonly values: string[]; readonly column: number[] } => {
    const values = [...numbers.keys()].sort();
    const places = new Map(values.map((value, place) => [numbers.get(value), place]));
    return { values, column: column.map((number) => places.get(number) ?? 0) };
  };
  return { add, read };
};

/** @returns `add` for each article with its number of words, in the order of the records; `read` at the end. */
export const collectColumns = () => {
  const langs = createList();
  const sources = createList();
  const kind: number[] = [];
  const date: (number | null)[] = [];
  const words: number[] = [];
  let before = 0;
  const addDate = (text: string | undefined): void => {
    const day = text === undefined ? undefined : Date.parse(text) / millisecondsADay;
    date.push(day === undefined ? null : day - before);
    before = day ?? before;
  };
  return {
    add: (article: Article, wordCount: number): void => {
      langs.add(pathTag(article.frontmatter.lang));
      sources.add(articleSource(article));
      kind.push(articleKinds.indexOf(articleKind(article)));
      addDate(article.frontmatter.date);
      words.push(lengthStep(wordCount));
    },
    read: (): Columns => {
      const [lang, source] = [langs.read(), sources.read()];
      return {
        langs: lang.values,
        sources: source.values,
        records: { lang: lang.column, source: source.column, kind, date, words },
      };
    },
  };
};
