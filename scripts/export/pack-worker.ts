// A thread that packs files: bytes in, packed file out, in the same order.
import { parentPort } from 'node:worker_threads';
import { packFile } from './pack-file.ts';

// Only packers.ts starts this thread, and sends nothing else.
parentPort?.on('message', ({ bytes, isStored }: { readonly bytes: Uint8Array; readonly isStored: boolean }) => {
  parentPort?.postMessage(packFile(bytes, isStored));
});
