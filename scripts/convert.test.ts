import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { reportSchema } from '../src/article/report-schema.ts';
import { projectRoot } from './output-folder.ts';

// Each case starts a process or several, on machines that do other things too.
vi.setConfig({ testTimeout: 300_000 });

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'bulaq-convert-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const convert = (...args: string[]): { status: number | null; stdout: string; stderr: string } =>
  spawnSync(process.execPath, [join(projectRoot, 'scripts/convert.ts'), ...args], {
    encoding: 'utf8',
    cwd: projectRoot,
  });

const readReport = () => reportSchema.parse(JSON.parse(readFileSync(join(folder, 'report.json'), 'utf8')));

/** Two seeds, of which one is empty. */
const writeSeeds = (): string => {
  const seeds = mkdtempSync(join(folder, 'seeds-'));
  writeFileSync(join(seeds, 'a.txt'), 'Жаңа мектеп ашылды\n\nАуылда жаңа мектеп ашылды. Онда екі жүз бала оқиды.\n');
  writeFileSync(join(seeds, 'b.txt'), '');
  return seeds;
};

test('writes the pages and the report of the project’s own seeds, and says what it did', () => {
  const { status, stdout } = convert(
    '--seeds',
    'seeds',
    '--out',
    join(folder, 'out'),
    '--report',
    join(folder, 'report.json'),
  );
  expect(status).toBe(0);
  const { seeds, totals } = readReport();
  expect(totals).toEqual({ published: 5, rejected: 0, warnings: 0 });
  for (const { url } of seeds)
    expect(existsSync(join(folder, 'out', `${url?.replace(/\.html$/u, '.mdx')}`))).toBe(true);
  expect(stdout).toContain('taken out: 2 × view counter, 2 × reading time, 1 × repeated title');
  expect(stdout).toContain('5 published, 0 not published, 0 warnings.');
});

test('leaves the report and no pages when a seed is at fault', () => {
  const { status, stderr } = convert(
    '--seeds',
    writeSeeds(),
    '--out',
    join(folder, 'out'),
    '--report',
    join(folder, 'report.json'),
  );
  expect(status).toBe(1);
  expect(stderr).toContain('empty-seed');
  expect(existsSync(join(folder, 'out'))).toBe(false);
  expect(readReport().seeds.map(({ status: own, error }) => [own, error?.rule])).toEqual([
    ['published', undefined],
    ['rejected', 'empty-seed'],
  ]);
});

test.skipIf(process.platform === 'win32')('lets no name of a file steer the terminal', () => {
  const seeds = writeSeeds();
  writeFileSync(join(seeds, '\u001B[2J.txt'), 'Көпір салынды\n\nӨзеннің үстінен жаңа көпір салынды.\n');
  const { stdout, stderr } = convert('--seeds', seeds, '--report', join(folder, 'report.json'), '--keep-going');
  expect(stdout).toContain('\\u001b[2J.txt');
  expect(stdout + stderr).not.toContain('\u001B');
});

test('publishes the rest when told to keep going', () => {
  const { status } = convert('--seeds', writeSeeds(), '--out', join(folder, 'out'), '--keep-going');
  expect(status).toBe(0);
  expect(readdirSync(join(folder, 'out', 'kk'))).toEqual(['zhanga-mektep-ashyldy.mdx']);
});

test('refuses an output folder that is not its own, or none at all', () => {
  const seeds = writeSeeds();
  writeFileSync(join(folder, 'mine.txt'), 'precious');
  expect(convert('--seeds', seeds, '--out', folder).status).toBe(2);
  expect(convert('--seeds', seeds, '--out', join(seeds, 'out')).status).toBe(2);
  expect(convert('--seeds', seeds).status).toBe(2);
  expect(convert('--sedes', seeds).status).toBe(2);
  expect(readFileSync(join(folder, 'mine.txt'), 'utf8')).toBe('precious');
});

test('explains itself', () => {
  const { status, stdout } = convert('--help');
  expect(status).toBe(0);
  expect(stdout).toContain('--keep-going');
});
