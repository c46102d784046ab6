// The global scope of a service worker, as far as it is used: TypeScript can't have the types of pages and of
// workers in one project.

import type { Connection } from './metered.ts';

export type WaitingEvent = { waitUntil(work: Promise<unknown>): void };
export type MessageToWorker = WaitingEvent & { readonly data: unknown; readonly ports: readonly MessagePort[] };
export type RequestEvent = { readonly request: Request; respondWith(response: Promise<Response>): void };

type WorkerScope = {
  readonly registration: { readonly scope: string; readonly active: object | null };
  readonly navigator: { readonly connection?: Connection };
  skipWaiting(): Promise<void>;
  addEventListener(type: 'install' | 'activate', listen: (event: WaitingEvent) => void): void;
  addEventListener(type: 'message', listen: (event: MessageToWorker) => void): void;
  addEventListener(type: 'fetch', listen: (event: RequestEvent) => void): void;
};

/** The worker's own scope. */
export const worker = globalThis as unknown as WorkerScope; // This file is bundled into sw.js only.
