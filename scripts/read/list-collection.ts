// IO. What lies in a folder of seeds, sorted out by name. Opens no file.
import { readdirSync, realpathSync, statSync, type Dirent, type Stats } from 'node:fs';
import { join, sep } from 'node:path';
import { compareCodePoints } from './compare-code-points.ts';
import { quote, type Problem } from '../problem.ts';
import { describeState } from './describe-state.ts';

/** A seed that is listed and not read yet. */
export type SeedEntry = {
  /** Inside the collection, with `/`. */
  readonly path: string;
  readonly size: number;
  /** The path of what an editor says of it. */
  readonly sidecar: string | undefined;
  /**
   * What the system says of the seed and its sidecar: another one whenever one of them is written. Undefined when that may
   * still be so within one tick of the file system's clock.
   */
  readonly state: string | undefined;
};

/** A folder's seeds by path, each with the path of its sidecar. */
export type Listing = {
  readonly seeds: readonly SeedEntry[];
  readonly hasSettings: boolean;
  readonly hasLedger: boolean;
  readonly hasNames: boolean;
  readonly problems: readonly Problem[];
};

/** Files of the collection's own, in its top folder. */
const reservedNames: ReadonlySet<string> = new Set(['collection.yaml', 'names.yaml', 'ledger.json']);

/**
 * Lists a collection. Names that begin with a dot are an editor's or a system's own and are passed over, unless they
 * end in `.txt`. Symbolic links are followed to files inside the folder only, so that no link can publish a stranger's file.
 */
export const listCollection = (folder: string): Listing => {
  const now = Date.now();
  const found = walk(folder);
  const problems: Problem[] = [...found.problems];
  const seedPaths = found.files.filter(({ path }) => /\.txt$/i.test(path));
  const sidecars = new Map(
    found.files
      .filter(({ path }) => path.endsWith('.yaml') && !reservedNames.has(path))
      .map((file) => [stem(file.path).normalize('NFC'), file]),
  );
  const seeds = seedPaths.map(({ path, status }): SeedEntry => {
    const sidecar = sidecars.get(stem(path).normalize('NFC'));
    const states = [status, ...(sidecar ? [sidecar.status] : [])].map((own) => describeState(own, now));
    const state = states.includes(undefined) ? undefined : states.join('\n');
    return { path, size: status.size, sidecar: sidecar?.path, state };
  });
  const used = new Set(seeds.map(({ sidecar }) => sidecar));
  for (const { path } of found.files) {
    if (/\.txt$/i.test(path) || reservedNames.has(path) || used.has(path)) continue;
    problems.push(path.endsWith('.yaml') ? describeLoneSidecar(path) : describeStray(path));
  }
  problems.push(...findClashes(seedPaths.map(({ path }) => path)));
  if (seeds.length === 0 && problems.every(({ severity }) => severity === 'warning')) problems.push(describeNothing);
  const has = (name: string): boolean => found.files.some(({ path }) => path === name);
  return {
    seeds,
    hasSettings: has('collection.yaml'),
    hasLedger: has('ledger.json'),
    hasNames: has('names.yaml'),
    problems,
  };
};

type FoundFile = { readonly path: string; readonly status: Stats };

type Found = { readonly files: FoundFile[]; readonly problems: Problem[] };

const walk = (folder: string): Found => {
  const files: Found['files'] = [];
  const problems: Problem[] = [];
  const root = attempt(() => realpathSync(folder));
  const visit = (parent: string): void => {
    const place = join(folder, ...parent.split('/'));
    const entries = attempt(() => readdirSync(place, { withFileTypes: true }));
    if (root === undefined || entries === undefined) {
      problems.push(describeUnreadableFolder(parent));
      return;
    }
    // Problems are told in this order, on every system.
    for (const entry of entries.toSorted((a, b) => compareCodePoints(a.name, b.name))) {
      const path = parent === '' ? entry.name : `${parent}/${entry.name}`;
      if (isHidden({ name: entry.name, isFile: entry.isFile() })) continue;
      if (entry.isDirectory()) visit(path);
      else if (entry.isFile() || entry.isSymbolicLink()) {
        const file = inspect(root, join(place, entry.name), path, entry);
        if ('status' in file) files.push(file);
        else problems.push(file);
      } else problems.push(describeStray(path));
    }
  };
  visit('');
  files.sort((a, b) => compareCodePoints(a.path, b.path));
  return { files, problems };
};

/** `._a.txt` is what macOS writes beside a.txt on other systems' disks: a file's properties, not its text. */
const isHidden = ({ name, isFile }: { readonly name: string; readonly isFile: boolean }): boolean =>
  name.startsWith('.') && (name.startsWith('._') || !isFile || !/\.txt$/i.test(name));

/** What the system says of a file, or why it is passed over. */
const inspect = (root: string, full: string, path: string, entry: Dirent): FoundFile | Problem => {
  const status: Stats | undefined = attempt(() => statSync(full));
  if (entry.isSymbolicLink()) {
    const target = attempt(() => realpathSync(full));
    if (target === undefined || !target.startsWith(root + sep) || !status?.isFile()) return describeLink(path);
  }
  if (status === undefined) return describeUnreadableName(path);
  return { path, status };
};

const attempt = <T>(action: () => T): T | undefined => {
  try {
    return action();
  } catch {
    return undefined;
  }
};

/** `kk/0412.txt` and `kk/0412.yaml` share `kk/0412`. */
const stem = (path: string): string => path.replace(/\.(txt|yaml)$/i, '');

/** Seeds whose names are one name on a computer that ignores case (Windows, macOS) or normalises accents (macOS). */
const findClashes = (paths: readonly string[]): Problem[] => {
  const first = new Map<string, string>();
  const problems: Problem[] = [];
  for (const path of paths) {
    const key = path.normalize('NFC').toLowerCase();
    const other = first.get(key);
    if (other === undefined) first.set(key, path);
    else
      problems.push({
        rule: 'name-clash',
        severity: 'warning',
        file: path,
        found: other,
        message: `${quote(path)} and ${quote(other)} are one name on many computers, so one of the two would be lost when the folder is copied there.`,
        hint: 'Rename one of them.',
      });
  }
  return problems;
};

const describeLoneSidecar = (file: string): Problem => ({
  rule: 'sidecar-without-seed',
  severity: 'error',
  file,
  message: `There is no ${quote(`${stem(file)}.txt`)} beside it, so what this file says about an article would be lost.`,
  hint: 'Give it the name of its article (with .yaml instead of .txt), or remove it.',
});

const describeStray = (file: string): Problem => ({
  rule: 'stray-file',
  severity: 'warning',
  file,
  message: 'The file is neither an article (.txt) nor about one (.yaml), so it was passed over.',
  hint: /\.ya?ml$/i.test(file)
    ? 'Rename it so that it ends in .yaml.'
    : 'Save it as plain text with a name that ends in .txt, or move it out of the folder.',
});

const describeLink = (file: string): Problem => ({
  rule: 'stray-file',
  severity: 'warning',
  file,
  message: 'This is a link to something that is not a file of this folder, so it was passed over.',
  hint: 'Copy the article itself into the folder.',
});

const describeUnreadableName = (file: string): Problem => ({
  rule: 'file-unreadable',
  severity: 'error',
  file,
  message: 'The file cannot be opened under this name; the name may hold bytes that are not UTF-8.',
  hint: 'Rename the file.',
});

const describeUnreadableFolder = (file: string): Problem => ({
  rule: 'file-unreadable',
  severity: 'error',
  file: file === '' ? '.' : file,
  message: 'There is no such folder, or it cannot be read.',
  hint: 'Check how its name is spelt, that it is there, and that you may read it.',
});

const describeNothing: Problem = {
  rule: 'no-seeds',
  severity: 'error',
  file: '.',
  message: 'The folder holds no article: no file whose name ends in .txt.',
  hint: 'Put at least one article into it, as plain text.',
};
