// What the system says of a file -> whether it was written since.
import type { Stats } from 'node:fs';
import { stateOf } from '../earlier/site-record.ts';

/** Milliseconds in which a second change may leave a file's times as they are: FAT counts whole seconds, by twos. */
const tickOf = ({ mtimeMs, ctimeMs }: Stats): number => (mtimeMs % 1000 === 0 && ctimeMs % 1000 === 0 ? 2000 : 50);

/**
 * @param now When the system was asked, in milliseconds.
 * @returns Another text whenever the file is written; undefined when it was written so late that it may be written again
 *   within one tick of the file system's clock.
 */
export const describeState = (status: Stats, now: number): string | undefined =>
  Math.max(status.mtimeMs, status.ctimeMs) < now - tickOf(status) ? stateOf(status).join(' ') : undefined;
