// npm run bench:search: how well, how fast and how heavy search is, beside other engines on the same documents.
import { Misuse, readArguments, runCommand } from '../command-line.ts';
import { launchChromium } from '../test/chromium.ts';
import { withSites } from './bench-sites.ts';
import { benchDataFolder } from './retrieval-data.ts';
import { printJudged, printSets } from './search-quality.ts';
import { printScale } from './search-scale.ts';
import { printCold, printIndexBytes, printTyping } from './search-weight.ts';

/** What a reader types in the tables of bytes: a name, two words, a question. */
const seedQueries = ['Жапония', 'Тоқаев', 'саммит қорытындысы', 'Japan'];
const setQueries = ['Қазақстан', 'ғылым тарихы', 'Абай қай жылы туған?', 'жасуша', 'электр энергиясы', 'Шыңғыс хан'];

/** The parts of the bench; each prints its tables as soon as they are measured. */
const parts = ['seeds', 'sets', 'scale'] as const;
type Part = (typeof parts)[number];

const readPart = (text: string | undefined): Part | undefined => {
  if (text === undefined) return undefined;
  const part = parts.find((name) => name === text);
  if (!part) throw new Misuse(`There is no part "${text}". Expected one of: ${parts.join(', ')}.`);
  return part;
};

const readSizes = (text: string): number[] => {
  const sizes = text.split(',').map(Number);
  if (sizes.some((size) => !Number.isInteger(size) || size < 1)) {
    throw new Misuse(`"${text}" is not a list of numbers of articles. Expected something like 1000,10000.`);
  }
  return sizes;
};

await runCommand(async () => {
  const { values } = readArguments({
    name: 'npm run bench:search --',
    purpose: 'Measures search beside other engines on the same documents. Takes some minutes.',
    options: {
      node: { type: 'boolean', help: 'Ask the engine in Node rather than through the page in Chromium.' },
      only: { type: 'string', value: 'PART', help: `Only this part: ${parts.join(', ')}.` },
      scale: { type: 'string', value: 'N,N', help: 'Only made collections of these sizes, in place of 1000.' },
    },
  });
  const only = readPart(values.only ?? (values.scale === undefined ? undefined : 'scale'));
  const sizes = readSizes(values.scale ?? '1000');
  const wants = (part: Part): boolean => only === undefined || part === only;
  const inNode = values.node ?? false;
  if (wants('sets')) benchDataFolder();
  const browser = await launchChromium();
  try {
    if (wants('seeds')) {
      await withSites(undefined, async (sites) => {
        await printJudged(browser, sites, inNode);
        await printCold(browser, seedQueries, sites);
        await printIndexBytes(sites.documents.length, sites);
      });
    }
    if (wants('sets')) {
      await printSets(browser, inNode, async (set, sites) => {
        if (set !== 'kazqad') return;
        await printCold(browser, setQueries, sites);
        await printTyping(browser, sites);
        await printIndexBytes(sites.documents.length, sites);
      });
    }
    if (wants('scale')) await printScale(browser, sizes);
  } finally {
    await browser.close();
  }
  return 0;
});
