// SHA256SUMS: one line a file, as `sha256sum -c` reads it.
import { createHash } from 'node:crypto';
import { createReadStream, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';

/** Its name, at the root of the site. */
export const SUMS_FILE = 'SHA256SUMS';

/**
 * Goes through the paths of all files below `folder`, with `/`, sorted as JavaScript sorts texts: one folder after
 * another, so that a million of them need not be held.
 */
export function* walkFiles(folder: string, prefix = ''): Generator<string> {
  const names = readdirSync(join(folder, ...prefix.split('/')), { withFileTypes: true }).flatMap((entry) => {
    if (entry.isDirectory()) return `${entry.name}/`;
    return entry.isFile() ? entry.name : [];
  });
  // With the `/`, what is in a folder comes where its whole path belongs: `a-b` before `a/b` before `a0`.
  for (const name of names.sort()) {
    if (name.endsWith('/')) yield* walkFiles(folder, `${prefix}${name}`);
    else yield `${prefix}${name}`;
  }
}

/** The paths of all files below `folder`, sorted as `walkFiles` does. */
export const listFiles = async (folder: string): Promise<string[]> => [...walkFiles(folder)];

/** @returns SHA-256 of a file of any size, in lower-case hex. */
export const sha256OfFile = async (path: string): Promise<string> => {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
};

/** A line of SHA256SUMS. coreutils’ form for a name with a backslash or a line feed: both escaped, the line marked by a leading backslash. */
export const sumLine = (sum: string, path: string): string => {
  if (!/[\\\n]/.test(path)) return `${sum}  ${path}\n`;
  const escaped = path.replaceAll('\\', '\\\\').replaceAll('\n', '\\n');
  return `\\${sum}  ${escaped}\n`;
};

/** @returns The text of SHA256SUMS for everything in `folder`. */
export const checksumsOf = async (folder: string): Promise<string> => {
  let text = '';
  for (const path of await listFiles(folder)) text += sumLine(await sha256OfFile(join(folder, path)), path);
  return text;
};
