// Command, IO. `npm run new -- FILE` writes a sidecar beside a seed with what was recognised. Never overwrites one.
import { writeFile } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { Misuse, readArguments, runCommand } from './command-line.ts';
import { convertSeeds } from './convert-seeds.ts';
import { printProblems, showControls } from './problem.ts';
import { describeSystemError } from './describe-system-error.ts';
import { draftSidecar } from './read/draft-sidecar.ts';
import { readCollection } from './read-seeds.ts';

/** The folder given, else `seeds` when the file lies in it, else the file's own folder. */
const findCollection = (file: string, stated: string | undefined): string => {
  if (stated !== undefined) return resolve(stated);
  const seeds = resolve('seeds');
  return file.startsWith(seeds + sep) ? seeds : dirname(file);
};

const writeSidecar = async (): Promise<0 | 1> => {
  const { values, operands } = readArguments({
    name: 'npm run new --',
    purpose: 'Writes a sidecar (FILE with .yaml for .txt) with what was recognised in an article, for you to correct.',
    operands: ['FILE'],
    options: {
      seeds: {
        type: 'string',
        value: 'DIR',
        help: 'The collection that the file belongs to (default: seeds, or its folder).',
      },
    },
  });
  const file = resolve(operands[0] ?? '');
  const folder = findCollection(file, values.seeds);
  const path = relative(folder, file).split(sep).join('/');
  if (!/\.txt$/i.test(path) || path.startsWith('../')) {
    throw new Misuse(`${file} is not an article (.txt) in the folder ${folder}.`);
  }
  const collection = await readCollection(folder);
  const { conversions, problems } = convertSeeds(collection);
  const conversion = conversions.find(({ report }) => report.seed.normalize('NFC') === path.normalize('NFC'));
  if (conversion === undefined) throw new Misuse(`There is no file ${file}.`);
  const { report, article } = conversion;
  if (article === undefined) {
    printProblems(
      problems.filter((problem) => problem.file === report.seed || problem.file === sidecarOf(report.seed)),
      folder,
    );
    return 1;
  }
  const sidecar = sidecarOf(report.seed);
  try {
    await writeFile(join(folder, ...sidecar.split('/')), draftSidecar(article.frontmatter, report.langMargin ?? 0), {
      flag: 'wx',
    });
  } catch (error) {
    const exists = error instanceof Error && 'code' in error && error.code === 'EEXIST';
    throw new Misuse(
      exists
        ? `${sidecar} is there already; it was left as it is.`
        : `${sidecar} cannot be written: ${describeSystemError(error)}.`,
    );
  }
  process.stdout.write(
    `${showControls(join(relative('', folder), sidecar))} says what was recognised. Correct it, then build again.\n`,
  );
  return 0;
};

const sidecarOf = (seed: string): string => seed.replace(/\.txt$/i, '.yaml');

await runCommand(writeSidecar);
