// A site built in four shards, as if on four machines, and joined: the same bytes as one build.
import { spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { listFiles } from '../output/checksums.ts';
import { projectRoot } from '../output-folder.ts';
import { isLongRun } from './long-run.ts';

const run = (script: string, ...args: readonly string[]): { readonly status: number | null; readonly text: string } => {
  const { status, stderr } = spawnSync(process.execPath, [join(projectRoot, 'scripts', script), ...args], {
    encoding: 'utf8',
  });
  return { status, text: stderr };
};

const site = ['--site', 'https://example.org/archive/'];

let home: string;
let shards: readonly string[];
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'bulaq-shards-'));
  shards = [1, 2, 3, 4].map((part) => join(home, `shard-${part}`));
});
afterAll(() => rm(home, { recursive: true, force: true }));

test.runIf(isLongRun)(
  'four shards joined are what one build makes, byte for byte',
  async () => {
    expect(run('build.ts', ...site, '--out', join(home, 'whole'), '--no-cache').status).toBe(0);
    for (const [index, folder] of shards.entries()) {
      expect(run('build.ts', ...site, '--shard', `${index + 1}/4`, '--out', folder)).toMatchObject({ status: 0 });
    }
    expect(run('merge.ts', ...shards, '--out', join(home, 'joined')).status).toBe(0);
    const paths = await listFiles(join(home, 'whole'));
    expect(await listFiles(join(home, 'joined'))).toEqual(paths);
    for (const path of paths) {
      const [whole, joined] = await Promise.all(['whole', 'joined'].map((name) => readFile(join(home, name, path))));
      expect(joined?.equals(whole ?? Buffer.alloc(0)), path).toBe(true);
    }
  },
  300_000,
);
