// A site that is built again after its seeds were changed: what has not changed is taken from the site before, and every
// byte is what a build from nothing makes.
import { execFileSync } from 'node:child_process';
import { appendFile, cp, mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { checksumsOf, listFiles } from '../output/checksums.ts';
import { projectRoot } from '../output-folder.ts';
import { isLongRun } from './long-run.ts';

let home: string;
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'bulaq-changed-'));
});
afterAll(() => rm(home, { recursive: true, force: true }));

const build = (name: string, ...options: readonly string[]): string => {
  const out = join(home, name);
  const args = ['--seeds', join(home, 'seeds'), '--out', out, '--site', 'https://example.org/x/', ...options];
  execFileSync(process.execPath, [join(projectRoot, 'scripts/build.ts'), ...args], { stdio: 'pipe' });
  return out;
};

/** The n-th text, by name. */
const seedAt = async (seeds: string, number: number): Promise<string> => {
  const names = (await readdir(seeds)).filter((name) => name.endsWith('.txt')).sort();
  return join(seeds, names[number] ?? '');
};

/** The numbers by which the disk knows the files. */
const placesOf = async (out: string): Promise<ReadonlyMap<string, number>> => {
  const paths = await listFiles(out);
  return new Map(await Promise.all(paths.map(async (path) => [path, (await stat(join(out, path))).ino] as const)));
};

/** An article gets a paragraph, another is gone, a third is new, and an editor gives a title. */
const changeSeeds = async (): Promise<void> => {
  const seeds = join(home, 'seeds');
  await appendFile(await seedAt(seeds, 3), '\nТағы бір абзац осында тұр.\n');
  const gone = await seedAt(seeds, 1);
  await rm(gone);
  await rm(gone.replace('.txt', '.yaml'));
  const text = '2025-12-20\nТоқаев Токиода болды\n\nБұл мақала екі елдің келіссөздері туралы.\n';
  await writeFile(join(seeds, '006.txt'), text);
  await writeFile((await seedAt(seeds, 1)).replace('.txt', '.yaml'), 'title: Басқа тақырып\n');
};

/** Somebody edits a page by hand. */
const damageSite = async (out: string): Promise<void> => {
  const articles = (await listFiles(out)).filter((path) => /^ky\/[^/]+\.mdx$/.test(path));
  for (const path of articles) await appendFile(join(out, path.replace(/mdx$/, 'html')), '<p>…</p>');
};

test.runIf(isLongRun)('a site of changed seeds has the bytes of one from nothing', { timeout: 300_000 }, async () => {
  await cp(join(projectRoot, 'seeds'), join(home, 'seeds'), { recursive: true });
  const out = build('site');
  await changeSeeds();
  build('site');
  const expected = await checksumsOf(build('cold', '--no-cache'));
  expect(await checksumsOf(out)).toBe(expected);

  const before = await placesOf(out);
  await damageSite(out);
  build('site');
  expect(await checksumsOf(out)).toBe(expected);
  const taken = [...(await placesOf(out))].filter(([path, place]) => before.get(path) === place);
  expect(taken.length).toBeGreaterThan(30);

  const known = await placesOf(out);
  const faulty = join(home, 'seeds', '007.txt');
  await writeFile(faulty, '');
  expect(() => build('site')).toThrow('007.txt');
  await rm(faulty);
  build('site');
  expect(await placesOf(out)).toEqual(known);
  expect((await readdir(home)).sort()).toEqual(['cold', 'seeds', 'site']);
});
