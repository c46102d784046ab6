// npm run bench:language: how often a single sentence's language is told, beside franc on the same sentences.
import { franc } from 'franc';
import { identifyLanguage } from '../../src/text/identify-language.ts';
import { readArguments, runCommand } from '../command-line.ts';
import { findRecognised } from '../../src/text/find-recognised.ts';
import { readDocuments } from './retrieval-data.ts';

type Row = {
  readonly set: string;
  readonly tag: string;
  readonly sentences: number;
  readonly ours: number;
  readonly francs: number;
  readonly micros: number;
  readonly francMicros: number;
  readonly missed: readonly string[];
};

/** What franc may answer: the languages of the sets and their nearest relatives, so that it is not asked about 187. */
const francLanguages = [
  'kaz',
  'kir',
  'uzn',
  'rus',
  'tat',
  'bak',
  'tgk',
  'khk',
  'ukr',
  'bel',
  'bul',
  'eng',
  'tur',
  'azj',
  'tuk',
];

/**
 * Every second sentence of a set: the others were counted for src/languages/letter-pairs.ts. A sentence has at least 15 letters.
 */
const readSentences = async (set: string): Promise<{ tag: string; sentences: string[] }> => {
  const documents = await readDocuments(set);
  const sentences = documents
    .flatMap(({ text }) => text.split(/(?<=[.!?;؛。:])\s+|\n+/))
    .map((sentence) => sentence.trim())
    .filter((sentence) => (sentence.match(/\p{L}/gu)?.length ?? 0) >= 15);
  const tag = findRecognised(documents[0]?.lang ?? '', '') ?? 'und';
  return { tag, sentences: sentences.filter((_, index) => index % 2 === 0) };
};

const measure = (set: string, tag: string, sentences: readonly string[]): Row => {
  const primary = tag.split('-')[0] ?? tag;
  const start = performance.now();
  const answers = sentences.map((sentence) => identifyLanguage(sentence).tag);
  const middle = performance.now();
  const francs = sentences.map((sentence) => franc(sentence, { only: francLanguages, minLength: 3 }));
  const end = performance.now();
  const isRight = (index: number): boolean => answers[index] === tag;
  return {
    set,
    tag,
    sentences: sentences.length,
    ours: answers.filter((_, index) => isRight(index)).length / sentences.length,
    francs: francs.filter((code) => Intl.getCanonicalLocales(code)[0] === primary).length / sentences.length,
    micros: ((middle - start) * 1000) / sentences.length,
    francMicros: ((end - middle) * 1000) / sentences.length,
    missed: sentences.flatMap((sentence, index) =>
      isRight(index) ? [] : [`${answers[index] ?? ''}: ${sentence.slice(0, 90)}`],
    ),
  };
};

const print = (rows: readonly Row[]): void => {
  const percent = (share: number): string => `${(share * 100).toFixed(2)} %`;
  const lines = rows.map(({ set, tag, sentences, ours, francs, micros, francMicros }) =>
    [
      set.padEnd(10),
      tag.padEnd(8),
      String(sentences).padStart(6),
      percent(ours).padStart(9),
      percent(francs).padStart(9),
    ]
      .concat([micros, francMicros].map((value) => `${value.toFixed(0)} µs`.padStart(8)))
      .join('  '),
  );
  console.log(
    `${'set'.padEnd(10)}  ${'language'.padEnd(8)}  ${'n'.padStart(6)}  ${'ours'.padStart(9)}  ${'franc'.padStart(9)}  ${'ours'.padStart(8)}  ${'franc'.padStart(8)}`,
  );
  console.log(lines.join('\n'));
};

await runCommand(async () => {
  const { values } = readArguments({
    name: 'npm run bench:language --',
    purpose: 'Tells the language of sentences that nothing was fitted on; reads the folder that BENCH_DATA names.',
    options: { missed: { type: 'boolean', help: 'Print the sentences that were told wrongly, too.' } },
  });
  const rows: Row[] = [];
  for (const set of ['ud-kk', 'kazqad', 'ud-ky', 'ud-uz']) {
    const { tag, sentences } = await readSentences(set);
    rows.push(measure(set, tag, sentences));
  }
  print(rows);
  if (values.missed === true) for (const { set, missed } of rows) console.log(`\n${set}\n${missed.join('\n')}`);
  return 0;
});
