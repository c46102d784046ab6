// Names of folders that a run fills before they are swapped in. They say whose they are, so that those of runs that were
// killed are told from those of others.
import { hash, randomBytes } from 'node:crypto';
import { hostname } from 'node:os';
import { isAlive } from './is-alive.ts';

/** Processes are numbered by each machine. */
const machine = (): string => hash('sha256', hostname()).slice(0, 8);

/**
 * @param name Of the folder that it is to become.
 * @returns `.dist-new-3f9a0c11-4711-0123456789ab`, another one every time.
 */
export const temporaryName = (name: string): string =>
  `.${name}-new-${machine()}-${process.pid}-${randomBytes(6).toString('hex')}`;

/** Behind the beginning: the machine, the process, what makes it unique; the replaced folder has one more part. */
const OWN_PARTS = /^([0-9a-f]{8})-([1-9][0-9]*)-[0-9a-f]{12}(-old)?$/;

/** What an entry beside a folder is: a temporary one of a run that is gone, that which such a run has replaced, or neither. */
export type Leftover = 'temporary' | 'replaced' | undefined;

/** @param name Of the folder. */
export const leftoverOf = (entry: string, name: string): Leftover => {
  const beginning = `.${name}-new-`;
  const parts = entry.startsWith(beginning) ? OWN_PARTS.exec(entry.slice(beginning.length)) : null;
  if (!parts || parts[1] !== machine() || isAlive(Number(parts[2]))) return undefined;
  return parts[3] === undefined ? 'temporary' : 'replaced';
};
