// Command. Reads a lower-case word a line on standard input, writes its search key a line on standard output, in order.
import { createInterface } from 'node:readline';
import { findMorphology } from '../src/languages/morphologies.ts';
import { indexKey } from '../src/text/search-terms.ts';
import { Misuse, readArguments, runCommand } from './command-line.ts';

const command = {
  name: 'npm run -s stem --',
  purpose: 'Reads a lower-case word a line on standard input, writes its search key a line.',
  options: {
    lang: { type: 'string', value: 'TAG', help: "The words' language as a BCP 47 tag: kk, ky, uz-Cyrl, uz-Latn." },
  },
} as const;

/** Lines are written in blocks of about this many characters: one write a line would take most of the time. */
const blockCharacters = 1 << 16;

await runCommand(async () => {
  const { lang } = readArguments(command).values;
  if (lang === undefined) throw new Misuse('Expected --lang TAG, for example --lang kk.');
  if (!findMorphology(lang)) {
    throw new Misuse(`Endings are described for kk, ky and uz (any script); "${lang}" is none of them.`);
  }
  let block = '';
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
    block += `${indexKey(line.trim(), lang)}\n`;
    if (block.length < blockCharacters) continue;
    process.stdout.write(block);
    block = '';
  }
  process.stdout.write(block);
  return 0;
});
