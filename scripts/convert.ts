// Command, IO. Seeds to MDX pages and the report, without building a site.
import { appendFileSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import type { ReportEntry } from '../src/article/report-schema.ts';
import { Misuse, readArguments, runCommand } from './command-line.ts';
import { closeConversionStore } from './conversion-store.ts';
import { fewestForThreads } from './convert/convert-all.ts';
import { describeSystemError } from './describe-system-error.ts';
import { checkOutputFolder, checkReportFile, replaceFolder } from './output-folder.ts';
import { type PreparedSite, prepareSite } from './prepare-site.ts';
import { printProblems } from './problem.ts';
import { createProgress } from './progress.ts';
import { readArticle, readArticles } from './stored-articles.ts';
import { nameWidth, summariseSeed, summariseTotals } from './summarise.ts';
import { writeArticles } from './write-articles.ts';
import { writeWhole } from './write-whole.ts';

const convert = async (): Promise<0 | 1> => {
  const { values } = readArguments({
    name: 'npm run convert --',
    purpose: 'Converts a folder of seeds to MDX pages, and reports where every character of them went.',
    options: {
      seeds: { type: 'string', value: 'DIR', help: 'The folder of articles (default: seeds).' },
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
  if (reportFile !== undefined) await checkReportFile(reportFile, seeds, folder);
  const progress = createProgress();
  const site = await prepareSite(
    seeds,
    {
      siteUrl: undefined,
      usesCache: values['no-cache'] !== true,
      mostHeld: fewestForThreads,
    },
    progress,
  );
  site.remember();
  try {
    const hasErrors = site.problems.some(({ severity }) => severity === 'error');
    const isPublished = site.articles.length > 0 && (!hasErrors || values['keep-going'] === true);
    progress.stage('Writing');
    const summary = writeReport(reportFile, site);
    if (folder !== undefined && isPublished) {
      await replaceFolder(folder, async (temporary) => {
        const articles = readArticles(site.store, site.articles);
        writeArticles(temporary, articles, (done) => progress.step(done, site.articles.length));
        return true;
      });
    }
    progress.finish(isPublished ? 'Converted' : 'Nothing was published');
    printProblems(site.problems, seeds);
    process.stdout.write(summary);
    return isPublished ? 0 : 1;
  } finally {
    closeConversionStore(site.store);
  }
};

/** The report's entries, one after another. */
function* readReports({ store, seeds }: PreparedSite): Generator<ReportEntry> {
  for (const seed of seeds) yield seed.isPublished ? readArticle(store, seed.article).report : seed.report;
}

/**
 * Writes the report as `JSON.stringify` would with two spaces, entry by entry, so that one of any size can be written.
 * @param file - Undefined when only the summary is wanted.
 * @returns What an editor is told of each seed.
 */
const writeReport = (file: string | undefined, site: PreparedSite): string => {
  const width = nameWidth(site.seeds.map((seed) => (seed.isPublished ? seed.article.seed.path : seed.report.seed)));
  const lines: string[] = [];
  function* pieces(): Generator<string> {
    yield '{\n  "seeds": [';
    for (const report of readReports(site)) {
      yield `${lines.length === 0 ? '' : ','}\n${JSON.stringify(report, undefined, 2).replace(/^/gm, '    ')}`;
      lines.push(summariseSeed(report, width));
    }
    yield `${lines.length === 0 ? '' : '\n  '}],\n  "totals": ${JSON.stringify(site.totals, undefined, 2).replace(/\n/g, '\n  ')}\n}\n`;
  }
  if (file === undefined) for (const _ of pieces());
  else writeReportFile(file, pieces());
  return [...lines, '\n', summariseTotals(site.totals)].join('');
};

const writeReportFile = (file: string, pieces: Iterable<string>): void => {
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeWhole(file, (output) => {
      for (const piece of pieces) appendFileSync(output, piece);
    });
  } catch (error) {
    throw new Misuse(
      `The report cannot be written to ${file}: ${describeSystemError(error)}. Name another file with --report.`,
    );
  }
};

await runCommand(convert);
