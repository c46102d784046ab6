// What ranking and filters know of every article -> as it travels. src/search/packed-columns.ts says how, and unpacks.
import { columnCoder, columnSlots } from '../../src/search/packed-columns.ts';
import { columnNames, type RecordColumns } from '../../src/search/search-index.ts';
import { bitWriter } from './bit-writer.ts';

/** Packs the columns. */
export const packColumns = (columns: RecordColumns): Uint8Array => {
  const writer = bitWriter(columnSlots());
  const coder = columnCoder(writer);
  for (const record of columns.lang.keys()) {
    for (const name of columnNames) coder[name](columns[name][record]);
  }
  return writer.finish();
};
