/**
 * Processor time that `work` takes in this process, in milliseconds: how long it takes by the clock depends on what else the
 * machine does.
 */
const processorMs = (work: () => unknown): number => {
  const begin = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(begin);
  return (user + system) / 1000;
};

/** What takes less is lost in what Node does beside it: to compile, to tidy up memory. In milliseconds. */
const LEAST_MS = 5;

/** Others that work on the machine slow a run down, and never speed one up. */
const MOST_RUNS = 7;

/**
 * How many times as much of the processor's time `large` takes as `small`: about 8 where there is eight times as much to do
 * and it takes time in proportion, 64 where it takes the square of it. By the least of some runs of each: there are further
 * ones as long as it is not below `enough`.
 */
export const timesAsLong = (large: () => unknown, small: () => unknown, enough: number): number => {
  // Compiled before it is measured.
  small();
  let [smallMs, largeMs] = [Infinity, Infinity];
  let times = Infinity;
  for (let run = 0; run < MOST_RUNS && !(times < enough); run++) {
    smallMs = Math.min(smallMs, processorMs(small));
    largeMs = Math.min(largeMs, processorMs(large));
    times = largeMs / Math.max(smallMs, LEAST_MS);
  }
  return times;
};

/** Less than this: no step takes the square of the time. */
export const NOT_SQUARE = 30;

/**
 * How many times as long work takes on something eight times as large.
 * @param work - Does it on something of a size.
 */
export const growth = (work: (size: number) => unknown, size: number): number =>
  timesAsLong(
    () => work(8 * size),
    () => work(size),
    NOT_SQUARE,
  );
