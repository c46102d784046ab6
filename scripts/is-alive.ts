import { readFileSync } from 'node:fs';

/** @returns Whether a process of this number runs on this machine, whoever it belongs to. */
export const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
};

/**
 * @returns When the process of this number began, in ticks since the system did; empty where the system does not tell, as
 *   only Linux does. Numbers are given again, soon in a container. Source: proc_pid_stat(5), field 22.
 */
export const beginOf = (pid: number): string => {
  try {
    // The second field is a name in brackets, with anything in it.
    const [, fields = ''] = /.*\) (.*)/s.exec(readFileSync(`/proc/${pid}/stat`, 'utf8')) ?? [];
    return fields.split(' ')[19] ?? '';
  } catch {
    return '';
  }
};
