// Work on many things at once, in threads when there are enough of them. Which thread does what changes nothing.
import { availableParallelism } from 'node:os';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';

/** What can be done in threads: `Context` is sent once to each thread, tasks and results one by one. All plain data. */
export type ThreadWork<Context, Task, Result> = {
  readonly script: string;
  readonly work: (task: Task, context: Context) => Result | Promise<Result>;
};

/** What a thread is started with. */
type Start = { readonly bulaqScript: string };

/** What a thread is sent: the context before any task. */
type Order<Context, Task> =
  | { readonly early: Partial<Context> }
  | { readonly context: Context }
  | { readonly task: Task }
  | { readonly isLast: true };

/** More threads than this wait for the one that collects what they do. */
const mostThreads = 8;

/**
 * Declares work as a thread's own, in the module that holds it: a thread that is started with that module serves it.
 * @param script The module's `import.meta.url`.
 * @param prepare Called in a thread that was started before its context is known: see `startEarly`.
 * @example export const countLines = threadWork(import.meta.url, (path: string) => lines(path).length);
 */
export const threadWork = <Task, Result, Context = undefined>(
  script: string,
  work: (task: Task, context: Context) => Result | Promise<Result>,
  prepare: (early: Partial<Context>) => unknown = () => undefined,
): ThreadWork<Context, Task, Result> => {
  // Only `startThread` starts a thread with this module, and says so.
  const start = workerData as Partial<Start> | null;
  if (!isMainThread && start?.bulaqScript === script) {
    let context: Context;
    parentPort?.on('message', async (order: Order<Context, Task>) => {
      if ('early' in order) await prepare(order.early);
      else if ('context' in order) context = order.context;
      else if ('task' in order) parentPort?.postMessage(await work(order.task, context));
      else parentPort?.close();
    });
  }
  return { script, work };
};

/** Declares work whose module takes long to load: who hands it to threads need not load it. */
export const lateWork = <Context, Task, Result>(
  script: URL,
  load: () => Promise<ThreadWork<Context, Task, Result>>,
): ThreadWork<Context, Task, Result> => ({
  script: script.href,
  work: async (task, context) => (await load()).work(task, context),
});

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
    thread.postMessage({ task } satisfies Order<never, Task>);
  });

/**
 * Lets a thread come to its end. Node gives up with an assertion when it is terminated while it makes a key, as Astro
 * does for itself.
 */
const endThread = (thread: Worker): Promise<void> =>
  new Promise((resolve) => {
    thread.once('exit', () => resolve());
    thread.postMessage({ isLast: true } satisfies Order<never, never>);
  });

/** Threads that have not come to their end. */
const running = new Set<Worker>();

const startThread = ({ script }: { readonly script: string }): Worker => {
  const thread = new Worker(new URL(script), { workerData: { bulaqScript: script } satisfies Start });
  running.add(thread);
  return thread.once('exit', () => running.delete(thread));
};

/** Ends all threads where they are, for who is told to stop: when this is done, none of them writes any more. */
export const stopThreads = async (): Promise<void> => {
  await Promise.all(Array.from(running, (thread) => thread.terminate()));
};

/** A thread that loads what its work needs before it is known what there is to do. */
export type EarlyThread = {
  /** @returns The thread, to the one who asks first. */
  readonly take: () => Worker | undefined;
};

/**
 * Starts a thread for work that is about to come. Nobody waits for it: if there is nothing to do after all, it ends with
 * the process.
 * @param early - What is known of the context: `prepare` is told of it.
 */
export const startEarly = <Context>(
  work: ThreadWork<Context, never, unknown>,
  early?: Partial<Context>,
): EarlyThread => {
  let thread: Worker | undefined = startThread(work);
  thread.unref();
  if (early) thread.postMessage({ early } satisfies Order<Context, never>);
  return {
    take: () => {
      const taken = thread;
      taken?.ref();
      thread = undefined;
      return taken;
    },
  };
};

export type RunOptions<Context, Task, Result> = {
  readonly context: Context;
  readonly tasks: readonly Task[];
  /** 0: in this thread. */
  readonly threads: number;
  /** The first thread, if it was started before. */
  readonly early?: EarlyThread | undefined;
  /** Told of each result as it comes, in any order. */
  readonly onResult?: (result: Result, task: Task) => void;
};

/** @returns The results in the order of the tasks. The first error ends all threads and is thrown. */
export const runTasks = async <Context, Task, Result>(
  threadWork: ThreadWork<Context, Task, Result>,
  { context, tasks, threads, early, onResult = () => undefined }: RunOptions<Context, Task, Result>,
): Promise<Result[]> => {
  const needed = Math.min(threads, tasks.length);
  const first = needed === 0 ? undefined : early?.take();
  const started = Array.from({ length: needed }, (_, place) => (place === 0 && first) || startThread(threadWork));
  for (const thread of started) thread.postMessage({ context } satisfies Order<Context, never>);
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
    if (needed === 0) await runOpen((task) => threadWork.work(task, context));
    else await Promise.all(started.map((thread) => runOpen((task) => ask<Task, Result>(thread, task))));
    await Promise.all(started.map(endThread));
    return results;
  } finally {
    await Promise.all(started.map((thread) => thread.terminate()));
  }
};
