// The engine's script: the search, and how it answers from inside a worker.
//
//   page -> worker   { open, wasm }   { ask, request }   { file, content } or { file, error }
//   worker -> page   { answer, result } or { answer, error }   { load }   { ready }
import { openEngine, type SearchAnswer, type SearchRequest } from './engine.ts';

export { openEngine };

/** What the engine's file holds: the engine, to be run in a page or as a worker, and Pagefind's module, as `bytesOf` reads it. */
export type EngineFile = readonly [
  engine: () => { readonly openEngine: typeof openEngine; readonly serve: typeof serve },
  wasm: string,
];

export type ToWorker =
  | { readonly open: string; readonly wasm: string }
  | { readonly ask: number; readonly request: SearchRequest }
  | { readonly file: string; readonly content?: unknown; readonly error?: string };

export type FromWorker =
  | { readonly ready: true }
  | { readonly load: string }
  | { readonly answer: number; readonly result?: SearchAnswer; readonly error?: string };

/** What a worker's global object offers. */
export type WorkerScope = {
  readonly postMessage: (message: FromWorker) => void;
  onmessage: ((event: { readonly data: ToWorker }) => void) | null;
};

/** Answers the page's questions. A worker made from a blob can load nothing from disk, so the page loads for it. */
export const serve = (scope: WorkerScope): void => {
  const waiting = new Map<string, { resolve: (content: unknown) => void; reject: (error: Error) => void }>();
  const coming = new Map<string, Promise<unknown>>();
  const load = (name: string): Promise<unknown> => {
    // A file may be asked for again before it has come.
    const known = coming.get(name);
    if (known) return known;
    const file = new Promise<unknown>((resolve, reject) => {
      waiting.set(name, { resolve, reject });
      scope.postMessage({ load: name });
    });
    coming.set(name, file);
    return file;
  };
  let engine: ReturnType<typeof openEngine> | undefined;
  scope.onmessage = ({ data }) => {
    if ('open' in data) {
      engine = openEngine(load, data.open, data.wasm);
      // Each question reports the failure; this only keeps it from being reported as unhandled too.
      engine.catch(() => undefined);
      scope.postMessage({ ready: true });
    } else if ('file' in data) {
      const waiter = waiting.get(data.file);
      waiting.delete(data.file);
      coming.delete(data.file);
      if (data.error === undefined) waiter?.resolve(data.content);
      else waiter?.reject(new Error(data.error));
    } else {
      const { ask } = data;
      (engine ?? Promise.reject(new Error('Asked before it was opened.')))
        .then(({ search }) => search(data.request))
        .then(
          (result) => scope.postMessage({ answer: ask, result }),
          (error: unknown) => scope.postMessage({ answer: ask, error: String(error) }),
        );
    }
  };
};
