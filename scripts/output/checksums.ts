// SHA256SUMS: one line a file, as `sha256sum -c` reads it.
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { pipeline } from 'node:stream/promises';

/** The paths of all files below `folder`, with `/`, in code-point order. */
export const listFiles = async (folder: string): Promise<string[]> => {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .split(sep)
        .join('/'),
    )
    .sort();
};

const sha256OfFile = async (path: string): Promise<string> => {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
};

/** A line of SHA256SUMS. coreutils’ form for a name with a backslash or a line feed: both escaped, the line marked by a leading backslash. */
export const sumLine = (sum: string, path: string): string => {
  const escaped = path.replaceAll('\\', '\\\\').replaceAll('\n', '\\n');
  return `${escaped === path ? '' : '\\'}${sum}  ${escaped}\n`;
};

/** @returns The text of SHA256SUMS for everything in `folder`. */
export const checksumsOf = async (folder: string): Promise<string> => {
  let text = '';
  for (const path of await listFiles(folder)) text += sumLine(await sha256OfFile(join(folder, path)), path);
  return text;
};
