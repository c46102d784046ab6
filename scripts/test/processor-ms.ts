/**
 * @returns Processor time that `work` takes in this process, in milliseconds: how long it takes by the clock depends on
 *   what else the machine does.
 */
export const processorMs = (work: () => unknown): number => {
  const begin = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(begin);
  return (user + system) / 1000;
};
