// What ranking and filters know of every article, as it travels: one article after another, each number foreseen by what
// numbers of its kind were before. scripts/index/pack-columns.ts packs.
import {
  type BitCoder,
  codeNumber,
  codeSymbol,
  createSlots,
  numberSlots,
  openBits,
  type Slots,
} from './adaptive-bits.ts';
import { columnNames, type RecordColumns, undated } from './search-index.ts';

/** Bits of the longest step that `lengthStep` gives. */
const lengthBits = 7;

/** Where the slots of each kind of number begin. */
const lang = 0;
const source = lang + numberSlots;
const kind = source + numberSlots;
const day = kind + numberSlots;
const words = day + numberSlots;
const allSlots = words + (1 << lengthBits);

/** @returns Slots for the columns of one index. */
export const columnSlots = (): Slots => createSlots(allSlots);

/** Codes a day as 0 where it is unknown, else as how far it is from the one before: 1 none, 2 a day back, 3 a day on, … */
const codeDay = (coder: BitCoder, before: number, given: number): number => {
  const since = given - before;
  const code = codeNumber(coder, day, given === undated ? 0 : since < 0 ? -2 * since : 2 * since + 1);
  if (code === 0) return undated;
  return before + (code % 2 === 0 ? -code / 2 : (code - 1) / 2);
};

/**
 * How an article's numbers are coded, whether `coder` writes what it is given or reads. Articles come in the order of their
 * records, and the numbers of each in the order of `columnNames`.
 */
export const columnCoder = (coder: BitCoder): Readonly<Record<keyof RecordColumns, (given?: number) => number>> => {
  let dayBefore = 0;
  return {
    lang: (given = 0) => codeNumber(coder, lang, given),
    source: (given = 0) => codeNumber(coder, source, given),
    kind: (given = 0) => codeNumber(coder, kind, given),
    day: (given = 0) => {
      const coded = codeDay(coder, dayBefore, given);
      if (coded !== undated) dayBefore = coded;
      return coded;
    },
    words: (given = 0) => codeSymbol(coder, words, given, lengthBits),
  };
};

/** @returns The columns of so many articles. */
export const unpackColumns = (packed: Uint8Array, articles: number): RecordColumns => {
  const coder = columnCoder(openBits(packed, columnSlots()));
  const columns: Record<keyof RecordColumns, number[]> = { lang: [], source: [], kind: [], day: [], words: [] };
  for (let record = 0; record < articles; record++) {
    for (const name of columnNames) columns[name].push(coder[name]());
  }
  return columns;
};
