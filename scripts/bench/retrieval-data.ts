// The retrieval sets that search is measured on. They are not part of the project: BENCH_DATA names their folder.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { Misuse } from '../command-line.ts';
import type { Question } from './measures.ts';

const documentSchema = z.object({ id: z.string(), title: z.string(), text: z.string(), lang: z.string() });
/** A document of a set. */
export type BenchDocument = z.infer<typeof documentSchema>;
const questionSchema = z.object({ query: z.string(), relevant: z.array(z.string()) });

/** The sets: their documents' file, their queries' file. */
export const retrievalSets = [
  { name: 'KazQAD', documents: 'kazqad', queries: 'kazqad' },
  { name: 'UD lemma kk', documents: 'ud-kk', queries: 'ud-kk' },
  { name: 'UD lemma ky', documents: 'ud-ky', queries: 'ud-ky' },
  { name: 'UD lemma uz', documents: 'ud-uz', queries: 'ud-uz' },
  { name: 'UD inflected kk', documents: 'ud-kk', queries: 'ud-kk-inflected' },
  { name: 'UD inflected ky', documents: 'ud-ky', queries: 'ud-ky-inflected' },
  { name: 'UD inflected uz', documents: 'ud-uz', queries: 'ud-uz-inflected' },
] as const;

const explanation = `BENCH_DATA names no folder of benchmark data. It is expected to hold retrieval/<set>.docs.jsonl, lines of
{"id", "title", "text", "lang"}, and retrieval/<set>.queries.jsonl, lines of {"query", "relevant": [id]}, for the sets
kazqad (from KazQAD, Yeshpanov et al., LREC-COLING 2024, CC BY-SA 4.0) and ud-kk, ud-ky, ud-uz, each also -inflected
(from Universal Dependencies Kazakh-KTB, Kyrgyz-KTMU and Uzbek-UT, CC BY-SA 4.0).`;

/** @returns The folder of the data. @throws {Misuse} When it is not given, saying what is expected. */
export const benchDataFolder = (): string => {
  const folder = process.env['BENCH_DATA'];
  if (!folder) throw new Misuse(explanation);
  return folder;
};

const readLines = async <Line>(path: string, schema: z.ZodType<Line>): Promise<Line[]> =>
  (await readFile(path, 'utf8'))
    .split('\n')
    .filter(Boolean)
    .map((line) => schema.parse(JSON.parse(line)));

/** @returns The documents of a set: `readDocuments('kazqad')`. */
export const readDocuments = (set: string): Promise<BenchDocument[]> =>
  readLines(join(benchDataFolder(), 'retrieval', `${set}.docs.jsonl`), documentSchema);

/** @returns The queries of a set: `readQuestions('ud-kk-inflected')`. */
export const readQuestions = (set: string): Promise<Question[]> =>
  readLines(join(benchDataFolder(), 'retrieval', `${set}.queries.jsonl`), questionSchema);
