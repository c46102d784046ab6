// The browser of the tests: one that npm brings on Linux, an installed one elsewhere.
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';
import { projectRoot } from '../output-folder.ts';

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
  const packageFolder = join(projectRoot, 'node_modules', '@sparticuz', 'chromium');
  const { version } = JSON.parse(await readFile(join(packageFolder, 'package.json'), 'utf8')) as { version: string };
  const folder = join(projectRoot, '.bulaq', `chromium-${version}`);
  if (existsSync(folder)) return folder;
  const unfinished = `${folder}-${process.pid}`;
  await mkdir(unfinished, { recursive: true });
  // The package unpacks into the system's temporary folder, which is where this variable says.
  const before = process.env['TMPDIR'];
  process.env['TMPDIR'] = unfinished;
  try {
    const { inflate } = await import('@sparticuz/chromium');
    for (const part of ['chromium.br', 'fonts.tar.br', 'al2023.tar.br', 'swiftshader.tar.br']) {
      await inflate(join(packageFolder, 'bin', part));
    }
  } finally {
    if (before === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = before;
  }
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

/**
 * Starts the browser; the environment variable CHROMIUM names another one.
 * @param more - Further arguments: `--remote-debugging-port=9222`.
 */
export const launchChromium = async (...more: readonly string[]): Promise<Browser> => {
  const installation = await (found ??= find());
  const args = [...quietArguments, ...more];
  if ('channel' in installation) return chromium.launch({ ...installation, args });
  const { executable, libraries, fonts } = installation;
  return chromium.launch({
    executablePath: executable,
    args,
    env: {
      ...process.env,
      ...(libraries === undefined ? {} : { LD_LIBRARY_PATH: libraries }),
      // Only where the machine has no fonts of its own to offer.
      ...(fonts === undefined || existsSync('/etc/fonts/fonts.conf') ? {} : { FONTCONFIG_PATH: fonts }),
    },
  });
};
