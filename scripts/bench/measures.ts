// Figures for ranked answers, as information retrieval has them.

/** A query and the documents that answer it. */
export type Question = { readonly query: string; readonly relevant: readonly string[] };

/** What an engine gave for a question: ids, best first. */
export type Answered = { readonly question: Question; readonly found: readonly string[] };

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);

/** @returns Mean of 1 / place of the first relevant document among the first `depth`; 0 where there is none. */
export const reciprocalRank = (answers: readonly Answered[], depth = 10): number =>
  mean(
    answers.map(({ question, found }) => {
      const place = found.slice(0, depth).findIndex((id) => question.relevant.includes(id));
      return place < 0 ? 0 : 1 / (place + 1);
    }),
  );

/** @returns Mean share of the relevant documents that are among the first `depth`. */
export const recall = (answers: readonly Answered[], depth = 10): number =>
  mean(
    answers.map(({ question, found }) => {
      const shown = new Set(found.slice(0, depth));
      return question.relevant.filter((id) => shown.has(id)).length / Math.max(1, question.relevant.length);
    }),
  );

/** @returns The value that `share` of the values do not exceed: `percentile(times, 0.95)`. */
export const percentile = (values: readonly number[], share: number): number =>
  [...values].sort((a, b) => a - b)[Math.max(0, Math.ceil(values.length * share) - 1)] ?? 0;
