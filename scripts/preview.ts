// npm run preview: shows dist/ as a static host would.
import { access } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { Misuse, readArguments, readPort, runCommand } from './command-line.ts';
import { describeSystemError } from './describe-system-error.ts';
import { projectRoot } from './output-folder.ts';
import { serveFolder } from './serve-folder.ts';

await runCommand(async () => {
  const { values } = readArguments({
    name: 'npm run preview --',
    purpose: 'Serves a built site on this machine.',
    options: {
      dist: { type: 'string', value: 'DIR', help: 'The built site (default: dist).' },
      port: { type: 'string', value: 'N', help: 'The port (default: 4321).' },
    },
  });
  const folder = resolve(values.dist ?? join(projectRoot, 'dist'));
  const port = readPort(values.port);
  await access(join(folder, 'index.html')).catch(() => {
    throw new Misuse(`There is no built site in ${folder}. Run "npm run build" first.`);
  });
  const server = await serveFolder(folder, { port }).catch((error: unknown) => {
    throw new Misuse(`Nothing can be served on port ${port}: ${describeSystemError(error)}. Name another with --port.`);
  });
  console.log(`The site is at ${server.url} – press Ctrl+C to stop.`);
  return 0;
});
