// IO: the page's side of the service worker: which build it serves, and starting it when the reader wants to save.

import { LIST_PATH } from './offline-list.ts';
import { buildCache, findIn } from './site-caches.ts';

/** Asks the worker something; service-worker.ts has the answers. */
const ask = (active: ServiceWorker, question: 'build' | 'restore'): Promise<unknown> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }) => resolve(data);
    active.postMessage(question, [port2]);
  });

/** The name of the worker's build. */
const askBuild = async (active: ServiceWorker): Promise<string> => String(await ask(active, 'build'));

/** The worker of exactly this site: a host may have another one above it. */
const ownRegistration = async (root: string): Promise<ServiceWorkerRegistration | undefined> => {
  const found = await navigator.serviceWorker.getRegistration(root);
  return found?.scope === root ? found : undefined;
};

/** @returns The name of the build that is on the device; undefined when none is. */
export const savedBuild = async (root: string): Promise<string | undefined> => {
  const active = (await ownRegistration(root))?.active;
  return active ? askBuild(active) : undefined;
};

/** Puts the site's shell on the device, where it is not, or is no more. Rejects when the network fails. */
export const startWorker = async (root: string): Promise<string> => {
  const registration = await navigator.serviceWorker.register(`${root}sw.js`, { scope: root });
  const worker = registration.active ?? registration.waiting ?? registration.installing;
  if (!worker) throw new Error('The worker did not start.');
  if (worker.state !== 'activated') {
    await new Promise<void>((resolve, reject) => {
      const look = (): void => {
        if (worker.state === 'activated') resolve();
        if (worker.state === 'redundant') reject(new Error('The site could not be saved.'));
      };
      worker.addEventListener('statechange', look);
      look();
    });
  }
  const build = await askBuild(worker);
  const list = await findIn(buildCache(new URL(root).pathname, build), root + LIST_PATH);
  if (!list && (await ask(worker, 'restore')) !== true) {
    throw new Error('The site could not be saved again.');
  }
  return build;
};

/** Takes the worker off the device. */
export const stopWorker = async (root: string): Promise<void> => {
  await (await ownRegistration(root))?.unregister();
};
