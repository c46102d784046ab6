// Command, IO. Seeds to MDX pages and the report, without building a site.
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { Misuse, readArguments, runCommand } from './command-line.ts';
import { openConversionCache } from './conversion-cache.ts';
import { convertAll } from './convert/convert-all.ts';
import { convertSeeds } from './convert-seeds.ts';
import { describeSystemError } from './describe-system-error.ts';
import { checkOutputFolder, replaceFolder } from './output-folder.ts';
import { printProblems } from './problem.ts';
import { createProgress } from './progress.ts';
import { readCollection } from './read-seeds.ts';
import { summarise } from './summarise.ts';
import { writeArticles } from './write-articles.ts';

const convert = async (): Promise<0 | 1> => {
  const { values } = readArguments({
    name: 'npm run convert --',
    purpose: 'Converts a folder of seeds to MDX pages, and reports where every character of them went.',
    options: {
      seeds: { type: 'string', value: 'DIR', help: 'The folder of plain-text articles. Default: seeds' },
      out: { type: 'string', value: 'DIR', help: 'Where the pages go: <tag>/<slug>.mdx. Replaced as a whole.' },
      report: { type: 'string', value: 'FILE', help: 'Where the report goes, as JSON.' },
      'no-cache': { type: 'boolean', help: 'Convert every seed again, changed or not.' },
      'keep-going': { type: 'boolean', help: 'Publish the rest when a seed is at fault.' },
    },
  });
  const { seeds = 'seeds', out, report: reportFile } = values;
  if (out === undefined && reportFile === undefined) {
    throw new Misuse('Say where the pages go (--out DIR), where the report goes (--report FILE), or both.');
  }
  const folder = out === undefined ? undefined : await checkOutputFolder(out, seeds);
  const progress = createProgress();
  progress.stage('Reading');
  const collection = await readCollection(seeds);
  progress.step(collection.seeds.length, collection.seeds.length);
  progress.stage('Converting');
  const cache = values['no-cache'] === true ? undefined : openConversionCache({ collection: seeds });
  const found = collection.seeds.flatMap((result) => (result.ok ? [result.seed] : []));
  const convertOne = await convertAll(found, { cache, onStep: progress.step });
  cache?.save();
  const { conversions, problems, totals } = convertSeeds(collection, convertOne);
  const hasErrors = problems.some(({ severity }) => severity === 'error');
  const isPublished = totals.published > 0 && (!hasErrors || values['keep-going'] === true);
  const reports = conversions.map(({ report }) => report);
  if (reportFile !== undefined)
    await writeWhole(reportFile, `${JSON.stringify({ seeds: reports, totals }, undefined, 2)}\n`);
  if (folder !== undefined && isPublished) {
    progress.stage('Writing');
    const articles = conversions.flatMap(({ article }) => (article ? [article] : []));
    await replaceFolder(folder, async (temporary) => {
      await writeArticles(temporary, articles, (done) => progress.step(done, articles.length));
      return true;
    });
  }
  progress.finish(isPublished ? 'Converted' : 'Nothing was published');
  printProblems(problems, seeds);
  process.stdout.write(summarise(reports, totals));
  return isPublished ? 0 : 1;
};

/** Writes a file in one step, so that nobody reads half of it. */
const writeWhole = async (file: string, text: string): Promise<void> => {
  const target = resolve(file);
  const temporary = join(dirname(target), `.${basename(target)}-${process.pid}`);
  await mkdir(dirname(target), { recursive: true });
  try {
    await writeFile(temporary, text);
    await rename(temporary, target);
  } catch (error) {
    await rm(temporary, { force: true });
    throw new Misuse(
      `The report cannot be written to ${file}: ${describeSystemError(error)}. Name another file with --report.`,
    );
  }
};

await runCommand(convert);
