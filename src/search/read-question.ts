// What the reader typed -> the query and what its words stand for, on whichever keyboard it was typed.
import { interpret, type Unit } from './interpret.ts';
import { knownReadings } from './interpret-word.ts';
import { type Reread, rereadRuns, replaceRuns } from './other-keyboard.ts';
import { parseQuery, type Query } from './query.ts';
import type { Vocabulary } from './word-readings.ts';

export type Question = {
  readonly query: Query;
  readonly units: readonly Unit[];
  /** The runs that were read as another keyboard gives them. */
  readonly reread: readonly Reread[];
};

/** @param typing True while the reader types. */
export const readQuestion = async (typed: string, typing: boolean, vocabulary: Vocabulary): Promise<Question> => {
  const read = async (text: string): Promise<Pick<Question, 'query' | 'units'>> => {
    const query = parseQuery(text);
    // What the words load is asked for at once: read one by one, each would wait for the one before it.
    if (!typing) await Promise.all(query.words.map((word) => knownReadings(word.text, vocabulary)));
    return { query, units: await interpret(query.words, vocabulary, typing) };
  };
  const asTyped = await read(typed);
  const reread = await rereadRuns(typed, asTyped.units, async (text) => (await read(text)).units, vocabulary);
  return { ...(reread.length ? await read(replaceRuns(typed, reread)) : asTyped), reread };
};
