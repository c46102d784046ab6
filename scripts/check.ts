// npm run check: types, formatting, dead code.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readArguments, runCommand } from './command-line.ts';
import { projectRoot } from './output-folder.ts';

/** The file that a package's command runs. */
const commandFile = (packageName: string, command: string): string => {
  const folder = join(projectRoot, 'node_modules', packageName);
  // The manifest of an installed package; npm has checked its form.
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    bin: Record<string, string> | string;
  };
  const file = typeof bin === 'string' ? bin : bin[command];
  if (file === undefined) throw new Error(`${packageName} has no command "${command}".`);
  return join(folder, file);
};

const checks = [
  { name: 'Types', file: () => commandFile('astro', 'astro'), args: ['check', '--minimumFailingSeverity', 'warning'] },
  {
    name: 'Formatting',
    file: () => commandFile('prettier', 'prettier'),
    args: ['--check', '--log-level', 'warn', '.'],
  },
  { name: 'Dead code', file: () => commandFile('knip', 'knip'), args: [] },
];

await runCommand(async () => {
  readArguments({ name: 'npm run check --', purpose: 'Checks types, formatting and dead code.', options: {} });
  const failed = checks.filter(({ name, file, args }) => {
    console.log(`${name} …`);
    return spawnSync(process.execPath, [file(), ...args], { cwd: projectRoot, stdio: 'inherit' }).status !== 0;
  });
  console.log(failed.length === 0 ? 'All is well.' : `Failed: ${failed.map(({ name }) => name).join(', ')}.`);
  return failed.length === 0 ? 0 : 1;
});
