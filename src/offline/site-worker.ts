// IO: the page's side of the service worker: which build it serves, and starting it when the reader wants to save.

/** Asks the worker for its build's name. */
const askBuild = (active: ServiceWorker): Promise<string> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }) => resolve(String(data));
    active.postMessage('build', [port2]);
  });

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

/** Puts the site's shell on the device, where it is not. Rejects when the network fails. */
export const startWorker = async (root: string): Promise<string> => {
  const registration = await navigator.serviceWorker.register(`${root}sw.js`, { scope: root });
  const worker = registration.active ?? registration.waiting ?? registration.installing;
  if (!worker) throw new Error('The worker did not start.');
  if (worker.state !== 'activated') {
    await new Promise<void>((resolve, reject) => {
      worker.addEventListener('statechange', () => {
        if (worker.state === 'activated') resolve();
        if (worker.state === 'redundant') reject(new Error('The site could not be saved.'));
      });
    });
  }
  return askBuild(worker);
};

/** Takes the worker off the device. */
export const stopWorker = async (root: string): Promise<void> => {
  await (await ownRegistration(root))?.unregister();
};
