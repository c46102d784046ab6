// Memory that this process holds and does not use.

/**
 * Gives it back to the system, where scripts/run.mjs has started the process. By itself a thread does so only while it works,
 * and one that waits for others keeps all that it needed before: of a hundred thousand articles more than a gigabyte.
 */
export const releaseMemory = (): void => {
  void globalThis.gc?.({ type: 'major', execution: 'sync', flavor: 'last-resort' });
};
