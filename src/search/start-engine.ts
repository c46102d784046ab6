// IO: runs the engine, in a worker where the browser allows one, else in the page.
import type { Engine, SearchAnswer } from './engine.ts';
import type { EngineFile, FromWorker, ToWorker } from './engine-worker.ts';
import type { LoadFile } from './packed-file.ts';

/** The script's own text is the worker's address: a worker's file can't be opened from disk. */
const startWorker = async ([script, wasm]: EngineFile, load: LoadFile, index: string): Promise<Engine> => {
  const worker = new Worker(`data:text/javascript,${encodeURIComponent(`(${script})().serve(self)`)}`);
  const post = (message: ToWorker): void => worker.postMessage(message);
  const answers = new Map<number, { resolve: (answer: SearchAnswer) => void; reject: (error: Error) => void }>();
  await new Promise<void>((resolve, reject) => {
    worker.onerror = () => reject(new Error('The browser allows no worker here.'));
    worker.onmessage = ({ data }: MessageEvent<FromWorker>) => {
      if ('ready' in data) resolve();
      else if ('load' in data) {
        load(data.load).then(
          (content) => post({ file: data.load, content }),
          (error: unknown) => post({ file: data.load, error: String(error) }),
        );
      } else {
        const waiter = answers.get(data.answer);
        answers.delete(data.answer);
        if (data.result) waiter?.resolve(data.result);
        else waiter?.reject(new Error(data.error));
      }
    };
    post({ open: index, wasm });
  });
  let asked = 0;
  return {
    search: (request) =>
      new Promise((resolve, reject) => {
        answers.set(++asked, { resolve, reject });
        post({ ask: asked, request });
      }),
  };
};

/**
 * Loads and starts the engine.
 * @param name Name of the engine's packed file.
 * @param index Name of the index's.
 */
export const startEngine = async (load: LoadFile, name: string, index: string): Promise<Engine> => {
  const file = (await load(name)) as EngineFile; // Packed by scripts/build-index.ts.
  try {
    return await startWorker(file, load, index);
  } catch {
    const [script, wasm] = file;
    return script().openEngine(load, index, wasm);
  }
};
