// The build command, run as a person runs it, on folders that are not ours.
import { spawnSync } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, inject, test } from 'vitest';
import { checksumsOf } from '../output/checksums.ts';
import { projectRoot } from '../output-folder.ts';

let home: string;
let seeds: string;
let out: string;
beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'bulaq-'));
  seeds = join(home, 'мақалалар');
  out = join(home, 'site');
  await mkdir(seeds);
});
afterEach(() => rm(home, { recursive: true, force: true }));

const build = (...options: string[]): { status: number | null; output: string } => {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(projectRoot, 'scripts', 'build.ts'), '--seeds', seeds, '--out', out, ...options],
    { cwd: projectRoot, encoding: 'utf8' },
  );
  return { status, output: stdout + stderr };
};

const goodSeed = `2025-12-20\nТоқаев Токиода болды\n\nБұл мақала Қазақстан мен Жапонияның арасындағы келіссөздер туралы баяндайды.\n`;

const badSeeds = [
  { name: 'empty.txt', bytes: new Uint8Array(), says: /empty\.txt.*empty-seed/ },
  {
    name: 'photo.txt',
    bytes: Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0),
    says: /photo\.txt.*binary-seed/,
  },
  {
    name: 'broken.txt',
    bytes: Buffer.concat([Buffer.from('Қазақстан мен Жапония\n'.repeat(4)), Uint8Array.of(0xd2)]),
    says: /broken\.txt:5.*encoding-broken/,
  },
];

test('a bad seed stops the build, says where and how to mend it, and leaves the site as it was', async () => {
  await writeFile(join(seeds, 'good.txt'), goodSeed);
  expect(build().status).toBe(0);
  const before = await checksumsOf(out);
  for (const { name, bytes, says } of badSeeds) {
    await writeFile(join(seeds, name), bytes);
    const { status, output } = build();
    expect(status, name).toBe(1);
    expect(output).toMatch(says);
    expect(await checksumsOf(out), name).toBe(before);
  }
  const kept = build('--keep-going');
  expect(kept.status).toBe(0);
  for (const { says } of badSeeds) expect(kept.output).toMatch(says);
  expect(await checksumsOf(out)).toContain('originals/good.txt');
});

test('a ledger that cannot be read is never written over, and no build is frozen by it', async () => {
  const ledger = join(seeds, 'ledger.json');
  await writeFile(join(seeds, 'good.txt'), goodSeed);
  expect(build('--ledger').status).toBe(0);
  const broken = (await readFile(ledger, 'utf8')).replace('{', '<<<<<<< HEAD\n{');
  await writeFile(ledger, broken);
  expect(build()).toMatchObject({ status: 1, output: expect.stringMatching(/ledger\.json.*ledger-broken/) as string });
  expect(build('--keep-going', '--frozen').status).toBe(1);
  expect(build('--keep-going', '--ledger').status).toBe(0);
  expect(await readFile(ledger, 'utf8')).toBe(broken);
});

test('whom to write to and the licence are links where they are addresses', async () => {
  await writeFile(join(seeds, 'good.txt'), goodSeed);
  await writeFile(join(seeds, 'collection.yaml'), 'contact: archive@example.org\nlicence: CC-BY-4.0\n');
  expect(build().status).toBe(0);
  const about = await readFile(join(out, 'en', 'about.html'), 'utf8');
  expect(about).toMatch(/<a href="mailto:archive@example\.org">\s*archive@example\.org\s*<\/a>/);
  expect(about).toMatch(
    /<a href="https:\/\/spdx\.org\/licenses\/CC-BY-4\.0\.html" rel="license">\s*CC-BY-4\.0\s*<\/a>/,
  );
});

test('a site that somebody has removed, or moved away, is built again', async () => {
  await writeFile(join(seeds, 'good.txt'), goodSeed);
  expect(build().status).toBe(0);
  const before = await checksumsOf(out);
  await rm(out, { recursive: true });
  expect(build()).toMatchObject({ status: 0 });
  expect(await checksumsOf(out)).toBe(before);
  await rename(out, join(home, 'moved'));
  expect(build()).toMatchObject({ status: 0 });
  expect(await checksumsOf(out)).toBe(before);
});

test("a stranger's file in --out stops the build before anything is written, with exit code 2", async () => {
  await writeFile(join(seeds, 'good.txt'), goodSeed);
  await mkdir(out);
  await writeFile(join(out, 'thesis.doc'), 'ten years of work');
  const { status, output } = build();
  expect(status).toBe(2);
  expect(output).toContain(out);
  expect(await readFile(join(out, 'thesis.doc'), 'utf8')).toBe('ten years of work');
});

test('articles in languages that the interface does not speak are published too', async () => {
  await writeFile(
    join(seeds, 'tatar.txt'),
    '2024-05-01\nКазанда җәйге бәйрәм узды\n\nКазан шәһәрендә бүген зур бәйрәм узды, анда меңләгән кеше катнашты. Җырлар һәм биюләр кичкә кадәр дәвам итте.\n',
  );
  await writeFile(
    join(seeds, 'japanese.txt'),
    '2024年3月15日\n東京で中央アジア会議\n\n東京で中央アジア五か国との会議が開かれ、参加国は協力を続けることで合意した。\n',
  );
  const { status, output } = build();
  expect(output + status).toMatch(/0$/);
  const { articles } = JSON.parse(await readFile(join(out, 'catalog.json'), 'utf8')) as {
    articles: { lang: string; url: string }[];
  };
  expect(articles.map(({ lang }) => lang).sort()).toEqual(['ja', 'tt']);
  for (const { url } of articles) expect(await readFile(join(out, url), 'utf8')).toContain('data-article');
});

test('an article that was taken back leaves a notice at its addresses, and nothing of its text', async () => {
  await writeFile(join(seeds, 'good.txt'), goodSeed);
  await writeFile(join(seeds, 'other.txt'), goodSeed.replaceAll('Токиода', 'Осакада').replace('баяндайды', 'айтады'));
  await writeFile(
    join(seeds, 'good.yaml'),
    'slug: toqaev\nid: t1\nwithdrawn:\n  date: 2026-01-05\n  reason: Баспагер <b>сұрады</b>\n',
  );
  expect(build().status).toBe(0);
  for (const path of ['kk/toqaev.html', 'a/t1.html']) {
    const html = await readFile(join(out, path), 'utf8');
    expect(html).toContain('Баспагер &lt;b&gt;сұрады');
    expect(html).not.toContain('Токиода');
  }
  expect(await checksumsOf(out)).not.toContain('good.txt');
});

test('the same seeds give the same bytes, in another folder and another time zone', async () => {
  await cp(join(projectRoot, 'seeds'), seeds, { recursive: true });
  const { status } = spawnSync(
    process.execPath,
    [join(projectRoot, 'scripts', 'build.ts'), '--seeds', seeds, '--out', out],
    { cwd: projectRoot, env: { ...process.env, TZ: 'Asia/Bishkek', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' } },
  );
  expect(status).toBe(0);
  expect(await checksumsOf(out)).toBe(await checksumsOf(inject('dist')));
});
