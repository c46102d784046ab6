// Command, IO. For whoever adds a language: a text on standard input -> its line for src/languages/letter-pairs.ts.
import { text } from 'node:stream/consumers';
import { countLetterPairs } from '../src/text/count-letter-pairs.ts';
import { Misuse, readArguments, runCommand } from './command-line.ts';

await runCommand(async () => {
  const { values } = readArguments({
    name: 'npm run -s letter-pairs --',
    purpose:
      'Reads a text in a language on standard input, and writes the line that src/languages/letter-pairs.ts needs.',
    options: {
      tag: { type: 'string', value: 'TAG', help: 'The language: tt, kk-Latn.' },
      letters: { type: 'string', value: 'LETTERS', help: 'Its alphabet in lower case, without separators.' },
    },
  });
  const { tag, letters } = values;
  if (tag === undefined || letters === undefined)
    throw new Misuse('Say which language it is (--tag) and what its letters are (--letters).');
  const [sorted, costs] = countLetterPairs(await text(process.stdin), letters);
  process.stdout.write(`  ${/^[a-z]+$/.test(tag) ? tag : `'${tag}'`}: ['${sorted}', '${costs}'],\n`);
  return 0;
});
