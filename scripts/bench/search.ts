// npm run bench:search: how well, how fast and how heavy search is, beside other engines on the same documents.
import { Misuse, readArguments, runCommand } from '../command-line.ts';
import { createProgress } from '../progress.ts';
import { launchChromium } from '../test/chromium.ts';
import { withSites } from './bench-sites.ts';
import { benchDataFolder } from './retrieval-data.ts';
import { printJudged, printSets } from './search-quality.ts';
import { printScale } from './search-scale.ts';
import { printTargets } from './search-targets.ts';
import { printCold, printIndexBytes, printTyping } from './search-weight.ts';
import { readWordLists } from './stem-data.ts';
import { printStems } from './stem-quality.ts';

/** What a reader types in the tables of bytes: a name, two words, a question. */
const seedQueries = ['Жапония', 'Тоқаев', 'саммит қорытындысы', 'Japan'];
const setQueries = ['Қазақстан', 'ғылым тарихы', 'Абай қай жылы туған?', 'жасуша', 'электр энергиясы', 'Шыңғыс хан'];

/** The parts of the bench; each prints its tables as soon as they are measured. */
const parts = ['stems', 'seeds', 'kazqad', 'ud', 'scale'] as const;
type Part = (typeof parts)[number];

const readParts = (text: string): Part[] =>
  text.split(',').map((wanted) => {
    const part = parts.find((name) => name === wanted);
    if (!part) throw new Misuse(`There is no part "${wanted}". Expected some of: ${parts.join(',')}.`);
    return part;
  });

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
    purpose: 'Measures search beside other engines on the same documents. Takes a quarter of an hour.',
    options: {
      node: { type: 'boolean', help: 'Ask the engine in Node rather than through the page in Chromium.' },
      only: { type: 'string', value: 'PART,PART', help: `Only these parts: ${parts.join(', ')}.` },
      scale: { type: 'string', value: 'N,N', help: 'Only made collections of these sizes, in place of 1000.' },
    },
  });
  const wanted = new Set(readParts(values.only ?? (values.scale === undefined ? parts.join(',') : 'scale')));
  const sizes = readSizes(values.scale ?? '1000');
  const inNode = values.node ?? false;
  const folder = wanted.has('stems') || wanted.has('kazqad') || wanted.has('ud') ? benchDataFolder() : '';
  const progress = createProgress();
  if (wanted.has('stems')) printStems(readWordLists(folder));
  const browser = await launchChromium();
  try {
    if (wanted.has('seeds')) {
      progress.stage('Five articles: building both sites');
      await withSites(undefined, async (sites) => {
        await printJudged(browser, sites, inNode, progress);
        progress.stage('Five articles: weighing');
        await printCold(browser, seedQueries, sites);
        await printIndexBytes(sites.documents.length, sites);
      });
    }
    if (wanted.has('kazqad')) {
      await printSets(browser, ['kazqad'], { inNode, progress }, async (_, sites) => {
        await printTyping(browser, sites, progress);
        progress.stage('kazqad: weighing');
        await printCold(browser, setQueries, sites);
        await printIndexBytes(sites.documents.length, sites);
      });
    }
    if (wanted.has('ud')) await printSets(browser, ['ud-kk', 'ud-ky', 'ud-uz'], { inNode, progress });
    if (wanted.has('scale')) await printScale(browser, sizes, progress);
  } finally {
    await browser.close();
  }
  printTargets();
  progress.finish('Measured');
  return 0;
});
