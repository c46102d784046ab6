// A thread that converts seeds: a batch of them in, their conversions out, in the same order.
import { parentPort } from 'node:worker_threads';
import { convertSeed, type SeedText } from './convert-seed.ts';

// Only convert-all.ts starts this thread, and sends nothing else.
parentPort?.on('message', (batch: readonly SeedText[]) => parentPort?.postMessage(batch.map(convertSeed)));
