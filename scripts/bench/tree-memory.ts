// IO. Memory of a process and of all that it starts, where the system tells (/proc: Linux).
import { readdirSync, readFileSync } from 'node:fs';

const statusOf = (id: string): string => {
  try {
    return readFileSync(`/proc/${id}/status`, 'utf8');
  } catch {
    // It has ended meanwhile, or this is no Linux.
    return '';
  }
};

const fieldOf = (status: string, name: string): number =>
  Number(new RegExp(`^${name}:\\s*(\\d+)`, 'm').exec(status)?.[1] ?? 0);

const processIds = (): string[] => {
  try {
    return readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  } catch {
    return [];
  }
};

/** @returns Bytes that the process and its descendants hold now; 0 where the system does not tell. */
export const treeMemory = (root: number): number => {
  const processes = processIds().map((id) => ({ id: Number(id), status: statusOf(id) }));
  const family = new Set([root]);
  let size = 0;
  // Children may stand before their parents in the list: looked through until nothing is added.
  while (size !== family.size) {
    size = family.size;
    for (const { id, status } of processes) if (family.has(fieldOf(status, 'PPid'))) family.add(id);
  }
  return processes.reduce((sum, { id, status }) => sum + (family.has(id) ? fieldOf(status, 'VmRSS') * 1024 : 0), 0);
};
