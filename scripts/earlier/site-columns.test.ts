import { expect, test } from 'vitest';
import { createRandom } from '../bench/create-random.ts';
import { mergeFiles, startColumns } from './site-columns.ts';
import { type FileColumns, pathOf, sizeAt, stateAt, sumAt } from './site-record.ts';

/** A file whose state and sum tell it from others. */
type File = { readonly path: string; readonly number: number };

const sumOf = ({ number }: File): string => number.toString(16).padStart(64, '0');

const columnsOf = (files: readonly File[]): FileColumns => {
  const columns = startColumns();
  for (const file of files)
    columns.add(file.path, { size: file.number, ino: 2 * file.number, mtimeMs: 3 * file.number }, sumOf(file));
  return columns.finish();
};

const filesOf = (columns: FileColumns): File[] =>
  Array.from({ length: columns.count }, (_, row) => ({ path: pathOf(columns, row), number: sizeAt(columns, row) }));

const byPath = (a: File, b: File): number => (a.path < b.path ? -1 : 1);

const chooseFiles = (random: () => number, first: number): File[] => {
  const paths = Array.from(
    { length: 60 },
    (_, index) => `${index % 3 ? 'а/' : ''}${String.fromCharCode(97 + (index % 26))}${index}`,
  );
  return paths
    .filter(() => random() < 0.4)
    .map((path, index) => ({ path, number: first + index }))
    .sort(byPath);
};

test('two sets of files become one as if all had been added in order', () => {
  const random = createRandom(7);
  for (let run = 0; run < 200; run++) {
    const added = run % 10 === 0 ? [] : chooseFiles(random, 1000);
    const own = run % 10 === 1 ? [] : chooseFiles(random, 1);
    const isKept = own.map(({ path }) => random() < 0.7 && !added.some((file) => file.path === path));
    const { files, ownRows, otherRows } = mergeFiles(columnsOf(own), Uint8Array.from(isKept, Number), columnsOf(added));
    const kept = own.filter((_, row) => isKept[row]);
    expect(filesOf(files)).toEqual([...kept, ...added].sort(byPath));
    for (const [row, file] of own.entries()) if (isKept[row]) expect(pathOf(files, ownRows[row] ?? -1)).toBe(file.path);
    for (const [row, file] of added.entries()) {
      const at = otherRows[row] ?? -1;
      expect(pathOf(files, at)).toBe(file.path);
      expect(sumAt(files, at)).toBe(sumOf(file));
      expect(stateAt(files, at)).toEqual({ size: file.number, ino: 2 * file.number, mtimeMs: 3 * file.number });
    }
  }
});
