import { expect, it } from 'vitest';
import { unpackColumns } from '../../src/search/packed-columns.ts';
import { lengthStep, type RecordColumns, undated } from '../../src/search/search-index.ts';
import { packColumns } from './pack-columns.ts';
import { fc } from '../test/fast-check.ts';

type Row = Record<keyof RecordColumns, number>;

const columnsOf = (rows: readonly Row[]): RecordColumns => ({
  lang: rows.map(({ lang }) => lang),
  source: rows.map(({ source }) => source),
  kind: rows.map(({ kind }) => kind),
  day: rows.map(({ day }) => day),
  words: rows.map(({ words }) => words),
});

it('reads back what was packed, in any order and with unknown days', () => {
  const row = fc.record<Row>({
    lang: fc.nat(20),
    source: fc.nat(5000),
    kind: fc.nat(1),
    // From the year 0 to 9999, as an article may say.
    day: fc.oneof(fc.constant(undated), fc.integer({ min: -719_528, max: 2_932_896 })),
    words: fc.nat(2_000_000).map(lengthStep),
  });
  fc.assert(
    fc.property(fc.array(row, { maxLength: 200 }), (rows) => {
      const columns = columnsOf(rows);
      expect(unpackColumns(packColumns(columns), rows.length)).toEqual(columns);
    }),
  );
});

it('takes next to nothing for days in their order and a language that stays', () => {
  const rows = Array.from({ length: 10_000 }, (_, record): Row => ({
    lang: record < 6000 ? 0 : 1,
    source: 3,
    kind: 0,
    day: 10_000 + Math.floor(record / 3),
    words: 36,
  }));
  expect(packColumns(columnsOf(rows)).length).toBeLessThan(2000);
});
