// Which files of a site were made of the same things, as a record has it.
import { firstPlace } from '../first-place.ts';
import { type GroupColumns, SUM_BYTES } from './site-record.ts';

/** Files that were made of the same things. */
export type FileGroup = {
  /** A SHA-256 of the things, 32 bytes. */
  readonly inputs: Uint8Array;
  /** The files' rows in the record. */
  readonly rows: Iterable<number>;
};

/** The number by which groups are sorted: the first four bytes. */
const headOf = (inputs: Uint8Array, group = 0): number => {
  const at = group * SUM_BYTES;
  const byteAt = (place: number): number => inputs[at + place] ?? 0;
  return ((byteAt(0) << 24) | (byteAt(1) << 16) | (byteAt(2) << 8) | byteAt(3)) >>> 0;
};

/** @returns The groups in columns. */
export const groupColumns = (groups: readonly FileGroup[]): GroupColumns => {
  const sorted = groups
    .map(({ inputs, rows }) => ({ inputs, rows, head: headOf(inputs) }))
    .sort((a, b) => a.head - b.head);
  const groupInputs = new Uint8Array(sorted.length * SUM_BYTES);
  const groupEnds = new Uint32Array(sorted.length);
  const groupRows: number[] = [];
  for (const [group, { inputs, rows }] of sorted.entries()) {
    groupInputs.set(inputs, group * SUM_BYTES);
    for (const row of rows) groupRows.push(row);
    groupEnds[group] = groupRows.length;
  }
  return { groupInputs, groupEnds, groupRows: Uint32Array.from(groupRows) };
};

/** @returns What a group was made of. */
export const inputsOf = ({ groupInputs }: GroupColumns, group: number): Uint8Array =>
  groupInputs.subarray(group * SUM_BYTES, (group + 1) * SUM_BYTES);

/** @returns The rows of a group's files. */
export const rowsOf = ({ groupEnds, groupRows }: GroupColumns, group: number): Uint32Array =>
  groupRows.subarray(group === 0 ? 0 : groupEnds[group - 1], groupEnds[group]);

/** @returns The group that was made of this, a SHA-256 in lower-case hex; -1 where there is none. */
export const findGroup = (groups: GroupColumns, inputs: string): number => {
  const wanted = Buffer.from(inputs, 'hex');
  const head = headOf(wanted);
  const { groupInputs, groupEnds } = groups;
  const first = firstPlace(0, groupEnds.length, (group) => headOf(groupInputs, group) < head);
  for (let group = first; group < groupEnds.length && headOf(groupInputs, group) === head; group++) {
    if (wanted.equals(inputsOf(groups, group))) return group;
  }
  return -1;
};
