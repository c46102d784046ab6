// Checks what the report promises: every character of a seed is in exactly one place. For tests.
import type { ReportEntry } from '../../src/article/report-schema.ts';

/**
 * @returns What is wrong, in words; empty when ranges are disjoint, cover every non-blank character, and hold every repair.
 */
export const findAccountingFaults = (
  text: string,
  report: Pick<ReportEntry, 'header' | 'blocks' | 'removed' | 'repaired'>,
): string[] => {
  const faults: string[] = [];
  const ranges = [...report.header, ...report.blocks, ...report.removed]
    .map(({ at }) => at)
    .toSorted((a, b) => a[0] - b[0]);
  let offset = 0;
  for (const [start, end] of ranges) {
    if (start < offset) faults.push(`${start}–${end} overlaps what ends at ${offset}`);
    if (end <= start) faults.push(`${start}–${end} is empty`);
    const gap = text.slice(offset, start);
    if (/\S/u.test(gap)) faults.push(`nothing holds ${JSON.stringify(gap.trim().slice(0, 40))} at ${offset}`);
    offset = Math.max(offset, end);
  }
  if (/\S/u.test(text.slice(offset)))
    faults.push(`nothing holds ${JSON.stringify(text.slice(offset).trim().slice(0, 40))} at ${offset}`);
  for (const { at, from } of report.repaired) {
    if (!ranges.some(([start, end]) => start <= at[0] && at[1] <= end))
      faults.push(`no range holds the repair at ${at.join('–')}`);
    if (text.slice(...at) !== from) faults.push(`the repair at ${at.join('–')} is not of ${JSON.stringify(from)}`);
  }
  for (const { at, text: own } of report.removed)
    if (text.slice(...at) !== own) faults.push(`removed text at ${at.join('–')} differs`);
  return faults;
};
