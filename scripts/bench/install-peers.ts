// IO. Programs of other people to measure beside, in a folder of their own: no dependencies of ours.
import { spawnSync } from 'node:child_process';
import { access, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Misuse } from '../command-line.ts';
import { benchFolder } from './write-corpus.ts';

/**
 * Installs npm packages once, with exactly these versions.
 * @param name - Of the folder: `starlight`.
 * @param packages - Version by package name.
 * @returns The folder whose `node_modules` has them.
 * @throws Misuse where npm cannot reach its registry.
 */
export const installPeers = async (name: string, packages: Readonly<Record<string, string>>): Promise<string> => {
  const folder = join(benchFolder, name);
  const installed = Object.keys(packages).map((each) => access(join(folder, 'node_modules', each, 'package.json')));
  if ((await Promise.allSettled(installed)).every(({ status }) => status === 'fulfilled')) return folder;
  await mkdir(folder, { recursive: true });
  await writeFile(
    join(folder, 'package.json'),
    JSON.stringify({ name, private: true, type: 'module', dependencies: packages }),
  );
  console.log(
    `Installing ${Object.entries(packages)
      .map((pair) => pair.join(' '))
      .join(', ')} …`,
  );
  const { status, stderr } = spawnSync('npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund'], {
    cwd: folder,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  if (status === 0) return folder;
  throw new Misuse(
    `npm could not install ${Object.keys(packages).join(', ')} into ${folder}, which this bench measures beside ours. Run it again where npm reaches its registry.\n${stderr ?? ''}`,
  );
};
