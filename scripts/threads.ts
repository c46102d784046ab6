// Work on many things at once, in threads when there are enough of them. Which thread does what changes nothing.
import { availableParallelism } from 'node:os';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';

/** What can be done in threads: `Context` is sent once to each thread, tasks and results one by one. All plain data. */
export type ThreadWork<Context, Task, Result> = {
  readonly script: string;
  readonly work: (task: Task, context: Context) => Result | Promise<Result>;
};

/** What a thread is started with. */
type Start<Context> = { readonly bulaqScript: string; readonly context: Context };

/** What a thread is sent. */
type Order<Task> = { readonly task: Task } | { readonly isLast: true };

/** More threads than this wait for the one that collects what they do. */
const mostThreads = 8;

/**
 * Declares work as a thread's own, in the module that holds it: a thread that is started with that module serves it.
 * @param script The module's `import.meta.url`.
 * @example export const countLines = threadWork(import.meta.url, (path: string) => lines(path).length);
 */
export const threadWork = <Task, Result, Context = undefined>(
  script: string,
  work: (task: Task, context: Context) => Result | Promise<Result>,
): ThreadWork<Context, Task, Result> => {
  // Only `runTasks` starts a thread with this module, and says so.
  const start = workerData as Partial<Start<Context>> | null;
  if (!isMainThread && start?.bulaqScript === script) {
    parentPort?.on('message', async (order: Order<Task>) => {
      if ('isLast' in order) {
        parentPort?.close();
        return;
      }
      const result = await work(order.task, start.context as Context);
      parentPort?.postMessage(result);
    });
  }
  return { script, work };
};

/** How many threads so many things are worth: none below `fewest`, which take less time than threads to start. */
export const threadsFor = (count: number, fewest: number): number =>
  count < fewest ? 0 : Math.min(availableParallelism(), mostThreads);

const ask = <Task, Result>(thread: Worker, task: Task): Promise<Result> =>
  new Promise((resolve, reject) => {
    const settle = (act: () => void): void => {
      thread.off('message', onMessage);
      thread.off('error', onError);
      act();
    };
    const onMessage = (result: Result): void => settle(() => resolve(result));
    const onError = (error: unknown): void =>
      settle(() => reject(error instanceof Error ? error : new Error(String(error))));
    thread.on('message', onMessage);
    thread.on('error', onError);
    thread.postMessage({ task } satisfies Order<Task>);
  });

/**
 * Lets a thread come to its end. Node gives up with an assertion when it is terminated while it makes a key, as Astro
 * does for itself.
 */
const endThread = (thread: Worker): Promise<void> =>
  new Promise((resolve) => {
    thread.once('exit', () => resolve());
    thread.postMessage({ isLast: true } satisfies Order<never>);
  });

export type RunOptions<Context, Task, Result> = {
  readonly context: Context;
  readonly tasks: readonly Task[];
  /** 0: in this thread. */
  readonly threads: number;
  /** Told of each result as it comes, in any order. */
  readonly onResult?: (result: Result, task: Task) => void;
};

/** @returns The results in the order of the tasks. The first error ends all threads and is thrown. */
export const runTasks = async <Context, Task, Result>(
  { script, work }: ThreadWork<Context, Task, Result>,
  { context, tasks, threads, onResult = () => undefined }: RunOptions<Context, Task, Result>,
): Promise<Result[]> => {
  const start: Start<Context> = { bulaqScript: script, context };
  const needed = Math.min(threads, tasks.length);
  const started = Array.from({ length: needed }, () => new Worker(new URL(script), { workerData: start }));
  const results: Result[] = [];
  const open = tasks.entries();
  const runOpen = async (run: (task: Task) => Result | Promise<Result>): Promise<void> => {
    for (const [index, task] of open) {
      const result = await run(task);
      results[index] = result;
      onResult(result, task);
    }
  };
  try {
    if (needed === 0) await runOpen((task) => work(task, context));
    else await Promise.all(started.map((thread) => runOpen((task) => ask<Task, Result>(thread, task))));
    await Promise.all(started.map(endThread));
    return results;
  } finally {
    await Promise.all(started.map((thread) => thread.terminate()));
  }
};
