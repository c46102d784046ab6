// The browser of the tests: one that npm brings on Linux, an installed one elsewhere.
import { execFileSync } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium, type Browser } from 'playwright-core';
import { projectRoot } from '../output-folder.ts';
import { PATIENCE_MS } from './patience.ts';

/** Without these a browser looks for its maker's servers, and a test must not use the network. */
const quietArguments = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--font-render-hinting=none',
];

/** How to start a browser: a file with what it needs around it, or Chrome where its maker installs it. */
type Installation =
  | { readonly executable: string; readonly libraries?: string; readonly fonts?: string }
  | { readonly channel: 'chrome' };

const runs = (executable: string, libraries?: string): boolean => {
  try {
    execFileSync(executable, ['--version', '--no-sandbox'], {
      stdio: 'ignore',
      env: libraries === undefined ? process.env : { ...process.env, LD_LIBRARY_PATH: libraries },
    });
    return true;
  } catch {
    return false;
  }
};

/** Unpacks the package's browser once, into a folder that is complete or absent. */
const unpack = async (): Promise<string> => {
  const manifest = join(projectRoot, 'node_modules', '@sparticuz', 'chromium', 'package.json');
  const { version } = JSON.parse(await readFile(manifest, 'utf8')) as { version: string };
  const folder = join(projectRoot, '.bulaq', `chromium-${version}`);
  if (existsSync(folder)) return folder;
  await mkdir(join(projectRoot, '.bulaq'), { recursive: true });
  const unfinished = await mkdtemp(`${folder}-`);
  const program = fileURLToPath(new URL('unpack-chromium.ts', import.meta.url));
  execFileSync(process.execPath, [program], { env: { ...process.env, TMPDIR: unfinished }, stdio: 'pipe' });
  // Another process may have been quicker; its copy is as good.
  await rename(unfinished, folder).catch(() => rm(unfinished, { recursive: true, force: true }));
  return folder;
};

const find = async (): Promise<Installation> => {
  const named = process.env['CHROMIUM'];
  if (named) return { executable: named };
  if (process.platform !== 'linux' || process.arch !== 'x64') return { channel: 'chrome' };
  const folder = await unpack();
  const executable = join(folder, 'chromium');
  const fonts = join(folder, 'fonts');
  if (runs(executable)) return { executable, fonts };
  // For a machine that lacks the libraries a browser needs (NSS above all), the package carries them.
  const libraries = join(folder, 'al2023', 'lib');
  if (runs(executable, libraries)) return { executable, fonts, libraries };
  throw new Error(
    `The browser that npm brought does not start on this machine. Run "${executable} --version" to see why, or name another one in the environment variable CHROMIUM.`,
  );
};

let found: Promise<Installation> | undefined;

/** @returns Whether it is the browser that npm brings, the same on every machine. */
export const isOwnChromium = async (): Promise<boolean> =>
  !process.env['CHROMIUM'] && 'executable' in (await (found ??= find()));

/** @param temporary - Where it puts what it needs for a while: now and then it leaves a piece of memory there. */
const launch = async (args: string[], temporary: string): Promise<Browser> => {
  const installation = await (found ??= find());
  const env = { ...process.env, TMPDIR: temporary };
  if ('channel' in installation) return chromium.launch({ ...installation, args, env });
  const { executable, libraries, fonts } = installation;
  return chromium.launch({
    executablePath: executable,
    args,
    env: {
      ...env,
      ...(libraries === undefined ? {} : { LD_LIBRARY_PATH: libraries }),
      // Only where the machine has no fonts of its own to offer.
      ...(fonts === undefined || existsSync('/etc/fonts/fonts.conf') ? {} : { FONTCONFIG_PATH: fonts }),
    },
  });
};

/**
 * Starts the browser, whose pages are patient; the environment variable CHROMIUM names another one.
 * @param more - Further arguments: `--remote-debugging-port=9222`.
 */
export const launchChromium = async (...more: readonly string[]): Promise<Browser> => {
  const temporary = await mkdtemp(join(tmpdir(), 'bulaq-chromium-'));
  const browser = await launch([...quietArguments, ...more], temporary);
  browser.once('disconnected', () => rmSync(temporary, { recursive: true, force: true, maxRetries: 5 }));
  return browser.on('context', (context) => context.setDefaultTimeout(PATIENCE_MS));
};
