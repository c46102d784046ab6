import { hash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { walkFiles } from '../output/checksums.ts';
import { type NewFile, openSiteFolder } from '../output/site-folder.ts';
import { recordFolder } from '../test/record-folder.ts';
import { awaitOffer, earlierSiteOf, isTaken, openReuse } from './earlier-site.ts';
import { keepRecord, readRecord } from './record-file.ts';
import { diskTime, isAsRecorded } from './record-site.ts';
import { findRow, followRows, followSums, pathOf, sumAt } from './site-record.ts';
import { findGroup, rowsOf } from './site-groups.ts';
import { fillTwin, joinTwin } from './twin.ts';

let home: string;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'bulaq-earlier-'));
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

/** A digest of what files are made of. */
const inputs = { a: hash('sha256', 'a'), b: hash('sha256', 'b'), c: hash('sha256', 'c'), d: hash('sha256', 'd') };

const made: readonly (readonly [inputs: string, files: readonly NewFile[]])[] = [
  [
    inputs.a,
    [
      ['kk/a.txt', 'Бір'],
      ['originals/а "b"\n.txt', 'seed'],
    ],
  ],
  [inputs.b, [['kk/a.html', '<p>Бір']]],
];

/** Makes a site in `old` and remembers it. */
const makeSite = async () => {
  const outDir = join(home, 'old');
  const notesFolder = join(home, 'notes');
  const reuse = openReuse({ outDir, earlier: undefined, notesFolder }, 'first');
  for (const [ofWhat, files] of made) reuse.make(ofWhat, () => files, openSiteFolder(outDir));
  reuse.close();
  const sum = keepRecord(join(home, 'record'), await recordFolder(outDir, notesFolder));
  return { outDir, sum };
};

const openNext = async () => {
  const { outDir, sum } = await makeSite();
  const record = readRecord(join(home, 'record'), sum);
  if (!record) throw new Error('There is no record.');
  const earlier = earlierSiteOf(outDir, record, join(home, 'twin'));
  const next = join(home, 'new');
  mkdirSync(next);
  const plan = { outDir: next, earlier, notesFolder: join(home, 'next-notes') };
  return { old: outDir, next, earlier, record, plan };
};

test('files of the same inputs are taken, and only those', async () => {
  const { old, next, earlier, record, plan } = await openNext();
  fillTwin(earlier);
  const reuse = openReuse(plan, 'next');
  expect(reuse.take(inputs.a)).toBe(true);
  expect(reuse.take(inputs.c)).toBe(false);
  joinTwin(next, earlier);
  for (const path of ['kk/a.txt', 'originals/а "b"\n.txt']) {
    expect(statSync(join(next, path)).ino).toBe(statSync(join(old, path)).ino);
    expect(isTaken(earlier, findRow(record, path))).toBe(true);
  }
  expect(existsSync(join(next, 'kk/a.html'))).toBe(false);
  expect(isTaken(earlier, findRow(record, 'kk/a.html'))).toBe(false);
});

test('what was taken is remembered for the build after the next', async () => {
  const { next, earlier, plan } = await openNext();
  fillTwin(earlier);
  const reuse = openReuse(plan, 'next');
  reuse.take(inputs.a);
  reuse.make(inputs.d, () => [['kk/d.html', '<p>Төрт']], openSiteFolder(next));
  reuse.close();
  joinTwin(next, earlier);
  const record = await recordFolder(next, plan.notesFolder, earlier);
  const pathsOf = (ofWhat: string): string[] =>
    Array.from(rowsOf(record, findGroup(record, ofWhat)), (row) => pathOf(record, row));
  expect(pathsOf(inputs.a)).toEqual(['kk/a.txt', 'originals/а "b"\n.txt']);
  expect(pathsOf(inputs.d)).toEqual(['kk/d.html']);
  expect(findGroup(record, inputs.b)).toBe(-1);
});

test.each(['whole', 'in part'])(
  'of a group that is taken %s, all groups in it are remembered that are whole',
  async (how) => {
    const { next, earlier, plan } = await openNext();
    fillTwin(earlier);
    const first = openReuse(plan, 'next');
    const paths = [
      ...first.make(inputs.a, () => [], openSiteFolder(next)),
      ...first.make(inputs.d, () => [['kk/d.html', '<p>Төрт']], openSiteFolder(next)),
    ];
    expect(paths).toEqual(['kk/a.txt', 'originals/а "b"\n.txt', 'kk/d.html']);
    first.note(inputs.c, paths);
    first.close();
    joinTwin(next, earlier);
    const record = await recordFolder(next, plan.notesFolder, earlier);
    const last = join(home, 'last');
    mkdirSync(last);
    const second = earlierSiteOf(next, { ...record, time: diskTime(next) }, join(home, 'next-twin'));
    const notesFolder = join(home, 'last-notes');
    fillTwin(second);
    const reuse = openReuse({ outDir: last, earlier: second, notesFolder }, 'last');
    expect(reuse.take(how === 'whole' ? inputs.c : inputs.d)).toBe(true);
    reuse.close();
    joinTwin(last, second);
    const lastRecord = await recordFolder(last, notesFolder, second);
    const known = [inputs.a, inputs.c, inputs.d].filter((each) => findGroup(lastRecord, each) >= 0);
    expect(known).toEqual(how === 'whole' ? [inputs.a, inputs.c, inputs.d] : [inputs.d]);
  },
);

test.each([
  ['was edited', (file: string) => writeFileSync(file, 'Екі')],
  [
    'was replaced',
    (file: string) => {
      writeFileSync(`${file}-2`, 'Екі');
      renameSync(`${file}-2`, file);
    },
  ],
  ['is gone', (file: string) => rmSync(file)],
])('a group is made anew when one of its files %s', async (_, touch) => {
  const { old, next, earlier, plan } = await openNext();
  touch(join(old, 'originals/а "b"\n.txt'));
  fillTwin(earlier);
  const reuse = openReuse(plan, 'next');
  expect(reuse.take(inputs.a)).toBe(false);
  reuse.make(inputs.a, () => made[0]?.[1] ?? [], openSiteFolder(next));
  expect(reuse.take(inputs.b)).toBe(true);
  joinTwin(next, earlier);
  expect(readFileSync(join(next, 'kk/a.txt'), 'utf8')).toBe('Бір');
  expect(statSync(join(next, 'kk/a.txt')).ino).not.toBe(statSync(join(old, 'kk/a.txt')).ino);
});

test('a file is neither taken twice nor written as well', async () => {
  const { old, next, earlier, plan } = await openNext();
  fillTwin(earlier);
  const reuse = openReuse(plan, 'next');
  expect(reuse.take(inputs.a)).toBe(true);
  expect(() => reuse.take(inputs.a)).toThrow('twice');
  openSiteFolder(next)(['kk/a.txt', 'Екі']);
  expect(() => joinTwin(next, earlier)).toThrow('kk/a.txt was both');
  expect(readFileSync(join(old, 'kk/a.txt'), 'utf8')).toBe('Бір');
});

test('of what is written, files that the earlier site has are taken', async () => {
  const { old, next, earlier } = await openNext();
  fillTwin(earlier);
  await awaitOffer(earlier);
  const write = openSiteFolder(next, { earlier });
  for (const file of [
    ['kk/a.txt', 'Бір'],
    ['kk/a.html', '<p>Екі'],
    ['kk/b.txt', 'Бір'],
  ] as const)
    write(file);
  expect([...walkFiles(next)]).toEqual(['kk/a.html', 'kk/b.txt']);
  joinTwin(next, earlier);
  expect([...walkFiles(next)]).toEqual(['kk/a.html', 'kk/a.txt', 'kk/b.txt']);
  expect(statSync(join(next, 'kk/a.txt')).ino).toBe(statSync(join(old, 'kk/a.txt')).ino);
  expect(readFileSync(join(next, 'kk/a.html'), 'utf8')).toBe('<p>Екі');
  expect(readFileSync(join(old, 'kk/a.html'), 'utf8')).toBe('<p>Бір');
});

test('what was touched is written, even if it should be the same again', async () => {
  const { old, next, earlier } = await openNext();
  writeFileSync(join(old, 'kk/a.txt'), 'Екі');
  fillTwin(earlier);
  openSiteFolder(next, { earlier })(['kk/a.txt', 'Бір']);
  joinTwin(next, earlier);
  expect(readFileSync(join(next, 'kk/a.txt'), 'utf8')).toBe('Бір');
});

test('sums are known without reading, and a damaged record is none', async () => {
  const { record } = await openNext();
  expect(sumAt(record, findRow(record, 'kk/a.html'))).toMatch(/^[0-9a-f]{64}$/);
  expect(sumAt(record, findRow(record, 'SHA256SUMS'))).toBeUndefined();
  expect(findRow(record, 'kk/a.htm')).toBe(-1);
  const bytes = readFileSync(join(home, 'record'));
  const sum = bytes.toString('latin1').split(' ')[1] ?? '';
  bytes[bytes.length - 3] = (bytes.at(-3) ?? 0) ^ 1;
  writeFileSync(join(home, 'record'), bytes);
  expect(readRecord(join(home, 'record'), sum)).toBeUndefined();
});

test('a file that was taken is known by what was remembered, and untouched when its other name is gone', async () => {
  const { old, next, earlier, plan } = await openNext();
  fillTwin(earlier);
  const reuse = openReuse(plan, 'next');
  reuse.take(inputs.a);
  reuse.make(inputs.c, () => [['kk/c.html', '<p>Үш']], openSiteFolder(next));
  reuse.close();
  joinTwin(next, earlier);
  const record = await recordFolder(next, plan.notesFolder, earlier);
  rmSync(old, { recursive: true });
  const later = { ...record, time: diskTime(next) };
  expect(isAsRecorded(next, later)).toBe(true);
  const afresh = await recordFolder(next, plan.notesFolder);
  const { count, sums, paths, pathEnds } = later;
  expect({ count, sums, paths, pathEnds }).toEqual({
    count: afresh.count,
    sums: afresh.sums,
    paths: afresh.paths,
    pathEnds: afresh.pathEnds,
  });
  writeFileSync(join(next, 'kk/a.txt'), 'Екі');
  expect(isAsRecorded(next, later)).toBe(false);
});

test('sums are read in their order as they are read one by one', async () => {
  const { record } = await openNext();
  const rows = Array.from({ length: record.count }, (_, row) => row);
  const sums = rows.map((row) => sumAt(record, row));
  expect(rows.map(followSums(record))).toEqual(sums);
  expect(rows.slice(1).map(followSums(record))).toEqual(sums.slice(1));
});

test('rows are found in their order as they are found one by one', async () => {
  const { record } = await openNext();
  const paths = ['SHA256SUMS', 'a', 'kk/a.htm', 'kk/a.html', 'kk/a.txt', 'originals/а "b"\n.txt', 'z'];
  expect(paths.map(followRows(record))).toEqual(paths.map((path) => findRow(record, path)));
  expect(paths.slice(3).map(followRows(record))).toEqual(paths.slice(3).map((path) => findRow(record, path)));
});
