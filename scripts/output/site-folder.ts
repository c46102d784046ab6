// IO. A site in the making. Files are written one after another: many at once take four times the processor's time.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type EarlierSite, takeSame } from '../earlier/earlier-site.ts';
import { encodeText } from '../encode-text.ts';
import { noRegister, type Register } from './site-register.ts';

/** A file of the site: its path from the site's root, with `/`, and what it holds. */
export type NewFile = readonly [path: string, content: string | Uint8Array];

/** A file of the site that need not be made where an earlier build has made it of the same things. */
export type FileToMake = {
  readonly path: string;
  /** A digest of all that its content and its path depend on; absent where it is made in any case. */
  readonly inputs?: string;
  readonly make: () => string | Uint8Array;
};

/** Writes a file; its folder is made where it is not there. */
export type WriteFile = (file: NewFile) => void;

export type SiteFolderOptions = {
  /** Where every file is entered that is written. */
  readonly register?: Register | undefined;
  /** A site that has some of the same files: those are taken of it, not written. */
  readonly earlier?: EarlierSite | undefined;
  /** `wx` where files lie that were taken of another site: what is there already is no file to be written. */
  readonly flag?: 'w' | 'wx';
};

/** Opens the folder of a site; it need not exist. */
export const openSiteFolder = (
  folder: string,
  { register = noRegister, earlier, flag = 'w' }: SiteFolderOptions = {},
): WriteFile => {
  const made = new Set<string>();
  return ([path, content]) => {
    const bytes = typeof content === 'string' ? encodeText(content) : content;
    if (earlier && takeSame(earlier, path, bytes)) return;
    const target = join(folder, ...path.split('/'));
    const parent = dirname(target);
    if (!made.has(parent)) mkdirSync(parent, { recursive: true });
    made.add(parent);
    writeFileSync(target, bytes, { flag });
    register.enter(path, bytes);
  };
};
