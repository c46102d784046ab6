// npm test, npm run test:all: everything that must hold.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { readArguments, runCommand } from './command-line.ts';
import { projectRoot } from './output-folder.ts';

await runCommand(async () => {
  const { values } = readArguments({
    name: 'npm test --',
    purpose: 'Runs the tests: units, a whole build, the built site in a real browser.',
    options: {
      all: { type: 'boolean', help: 'The long ones too (BULAQ_TEST=all in the environment of the tests).' },
      only: { type: 'string', value: 'TEXT', help: 'Only files whose path contains TEXT.' },
    },
  });
  const vitest = join(projectRoot, 'node_modules', 'vitest', 'vitest.mjs');
  const filter = values.only === undefined ? [] : [values.only];
  const { status } = spawnSync(
    process.execPath,
    [vitest, 'run', '--config', 'scripts/test/vitest.config.ts', ...filter],
    {
      cwd: projectRoot,
      stdio: 'inherit',
      env: { ...process.env, ...(values.all === true ? { BULAQ_TEST: 'all' } : {}) },
    },
  );
  return status === 0 ? 0 : 1;
});
