// sw.js: the site on the device. The build writes `bulaqBuild` before it; see scripts/output/finish-site.ts.
import { answerRequest } from './answer-request.ts';
import { type Build, installBuild, removeEarlier } from './install-build.ts';
import { isMetered } from './metered.ts';
import { worker } from './worker-scope.ts';

declare const bulaqBuild: Build;

/** The site's root on its host, `https://example.org/archive/`, and its path, `/archive/`. */
const root = worker.registration.scope;
const site = new URL(root).pathname;

worker.addEventListener('install', (event) => {
  // An edition that nobody asked for waits until the network is free; the one before it goes on.
  const isUnasked = worker.registration.active !== null && isMetered(worker.navigator.connection);
  event.waitUntil(
    isUnasked ? Promise.reject(new Error('The network is metered.')) : installBuild(site, root, bulaqBuild),
  );
});

worker.addEventListener('activate', (event) => {
  event.waitUntil(removeEarlier(site, root, bulaqBuild));
});

worker.addEventListener('message', (event) => {
  // The reader wants the newer edition now: register-app.ts.
  if (event.data === 'activate') event.waitUntil(worker.skipWaiting());
  // The page of what is saved asks which build it is to add to: site-worker.ts.
  if (event.data === 'build') event.ports[0]?.postMessage(bulaqBuild.id);
});

worker.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET' || !request.url.startsWith(root)) return;
  // The page that saves packs keeps them itself.
  if (request.url.startsWith(`${root}packs/`)) return;
  event.respondWith(answerRequest(site, root, bulaqBuild, request));
});
