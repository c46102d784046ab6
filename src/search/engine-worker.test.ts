import { expect, it, vi } from 'vitest';
import type { FromWorker, WorkerScope } from './engine-worker.ts';
import { serve } from './engine-worker.ts';
import type { LoadFile } from './packed-file.ts';

const opened: LoadFile[] = [];
vi.mock('./engine.ts', () => ({
  openEngine: (load: LoadFile) => {
    opened.push(load);
    return Promise.resolve({});
  },
}));

it('gives a file to all who asked for it before it came, and asks the page once', async () => {
  const sent: FromWorker[] = [];
  const scope: WorkerScope = { postMessage: (message) => sent.push(message), onmessage: null };
  serve(scope);
  scope.onmessage?.({ data: { open: 'index-1', wasm: '' } });
  const [load] = opened;
  const both = Promise.all([load?.('words/1'), load?.('words/1')]);
  scope.onmessage?.({ data: { file: 'words/1', content: 'held' } });
  expect(await both).toEqual(['held', 'held']);
  expect(sent.filter((message) => 'load' in message)).toEqual([{ load: 'words/1' }]);

  const again = load?.('words/1');
  scope.onmessage?.({ data: { file: 'words/1', error: 'gone' } });
  await expect(again).rejects.toThrow('gone');
});
