// IO. The files that the program consists of, and their sums: what another program made is not used again.
import { hash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from './output-folder.ts';
import { compareCodePoints } from './read/compare-code-points.ts';
import { lookAt, rememberedSums } from './remembered-sums.ts';

/** What the program consists of, beside what is installed. Benches and tests make no site. */
const programFolders = ['src', 'scripts', 'public'];
const programFiles = ['package.json', 'package-lock.json', 'astro.config.mjs', 'tsconfig.json'];
const noProgram = /\.test\.ts$|^scripts\/(?:bench|test)\/|\/fixtures\//;

/** @returns The paths of all files below the folder, from there, with `/`, sorted; without those that are left out, and what is in them. */
export const listBelow = (folder: string, isLeftOut: (name: string) => boolean = () => false): string[] =>
  readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => !isLeftOut(name))
    .flatMap((entry) =>
      entry.isDirectory()
        ? listBelow(join(folder, entry.name), isLeftOut).map((path) => `${entry.name}/${path}`)
        : [entry.name],
    )
    .sort(compareCodePoints);

/** @param sums Of the files at the paths. */
export const digestContents = (paths: readonly string[], sums: readonly string[]): string =>
  hash('sha256', paths.map((path, index) => `${path}\n${sums[index] ?? ''}\n`).join(''));

const readSums = (): ReadonlyMap<string, string> => {
  const paths = programFolders.flatMap((folder) =>
    listBelow(join(projectRoot, folder)).map((path) => `${folder}/${path}`),
  );
  const program = [...programFiles, ...paths.filter((path) => !noProgram.test(path))];
  const sums = rememberedSums(projectRoot, lookAt(projectRoot, program));
  return new Map(program.map((path, index) => [path, sums[index] ?? '']));
};

/** Many ask for it, and what runs does not change. */
let known: ReadonlyMap<string, string> | undefined;

/** @returns The SHA-256 of every file that the program consists of, in lower-case hex, by path from the project's root. */
export const programSums = (): ReadonlyMap<string, string> => (known ??= readSums());

/** @returns A digest of every file that the program consists of. */
export const digestProgram = (): string => digestContents([...programSums().keys()], [...programSums().values()]);
