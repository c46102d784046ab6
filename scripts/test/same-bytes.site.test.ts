// The whole path twice, in two folders, two time zones and two locales: the same bytes.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { listFiles } from '../output/checksums.ts';
import { projectRoot } from '../output-folder.ts';
import { isLongRun } from './long-run.ts';

const run = (script: string, args: readonly string[], environment: Readonly<Record<string, string>>): void => {
  execFileSync(process.execPath, [join(projectRoot, 'scripts', script), ...args], {
    env: { ...process.env, ...environment },
    stdio: 'pipe',
  });
};

const sumsOf = async (folder: string): Promise<Record<string, string>> => {
  const sums: Record<string, string> = {};
  for (const path of await listFiles(folder)) {
    sums[path] = createHash('sha256')
      .update(await readFile(join(folder, path)))
      .digest('hex');
  }
  return sums;
};

test.runIf(isLongRun)(
  'the site, its archives and its books are the same bytes wherever and whenever they are made',
  async () => {
    const home = await mkdtemp(join(tmpdir(), 'bulaq-twice-'));
    const made = async (
      name: string,
      environment: Readonly<Record<string, string>>,
    ): Promise<Record<string, string>> => {
      const dist = join(home, name, 'dist');
      run('build.ts', ['--out', dist, '--site', 'https://example.org/archive/'], environment);
      for (const form of ['zip', 'epub']) run('export.ts', [form, '--dist', dist], environment);
      return sumsOf(join(home, name));
    };
    try {
      const first = await made('first', { TZ: 'UTC', LC_ALL: 'C', LANG: 'C' });
      const second = await made('the second #2', { TZ: 'Asia/Bishkek', LC_ALL: 'ky_KG.UTF-8', LANG: 'ky_KG.UTF-8' });
      expect(Object.keys(first).length).toBeGreaterThan(50);
      expect(second).toEqual(first);
    } finally {
      await rm(home, { recursive: true, force: true });
    }
  },
  300_000,
);
