// Command: npm run bench:stem. How well and how fast words get their keys, beside two floors: the word itself folded, and
// its first five letters, which is what a search without any stemmer can do at most.
import { Misuse, readArguments, runCommand } from '../command-line.ts';
import { benchDataNotice, readWordLists, type WordList } from './stem-data.ts';
import { type Method, methods, printStems } from './stem-quality.ts';

/** @returns Words a second of this thread's processor time, which a busy machine does not change: each once, and again. */
function measureSpeed({ keyOf }: Method, words: readonly (readonly [string, string])[]): readonly [number, number] {
  const run = (): number => {
    const before = process.threadCpuUsage();
    for (const [word, lang] of words) keyOf(word, lang);
    const { user, system } = process.threadCpuUsage(before);
    return words.length / ((user + system) / 1e6);
  };
  return [run(), run()];
}

function printSpeed(lists: readonly WordList[]): void {
  const forms = new Set(
    lists.flatMap(({ lang, paradigms }) => paradigms.flatMap((p) => p.forms.map((form) => `${form} ${lang}`))),
  );
  const words = [...forms].map((form): readonly [string, string] => {
    const [word = '', lang = ''] = form.split(' ');
    return [word, lang];
  });
  console.log(`\n${words.length} different words, thousands a second: first time, then again`);
  for (const method of methods) {
    const [first, again] = measureSpeed(method, words).map((speed) => (speed / 1000).toFixed(0));
    console.log(`${method.name.padEnd(28)}${first}, ${again}`);
  }
}

await runCommand(async () => {
  readArguments({
    name: 'npm run bench:stem --',
    purpose: 'Measures how well and how fast words get their keys; reads the folder that BENCH_DATA names.',
    options: {},
  });
  const folder = process.env['BENCH_DATA'];
  if (folder === undefined || folder === '') throw new Misuse(benchDataNotice);
  const lists = readWordLists(folder);
  printSpeed(lists);
  printStems(lists);
  return 0;
});
