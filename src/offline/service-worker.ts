// sw.js: the site on the device. The build writes `bulaqBuild` before it; see scripts/output/finish-site.ts.
import { answerRequest } from './answer-request.ts';
import { type Build, installBuild, removeEarlier } from './install-build.ts';
import { isMetered } from './metered.ts';
import { worker } from './worker-scope.ts';

declare const bulaqBuild: Build;

/** The site's root on its host, `https://example.org/archive/`, and its path, `/archive/`. */
const root = worker.registration.scope;
const site = new URL(root).pathname;

/** What a newer edition may cost a reader who pays by the megabyte and has not asked for it: about a few articles. */
const SMALL_BYTES = 300_000;

worker.addEventListener('install', (event) => {
  // An edition that nobody asked for waits until the network is free, if it is not small; the one before it goes on.
  const isUnasked = worker.registration.active !== null && isMetered(worker.navigator.connection);
  const isRefused = isUnasked && worker.navigator.connection?.saveData === true;
  event.waitUntil(
    isRefused
      ? Promise.reject(new Error('The reader saves data.'))
      : installBuild(site, root, bulaqBuild, isUnasked ? SMALL_BYTES : Infinity),
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
  // The browser has thrown away what the worker had saved, but not the worker.
  if (event.data === 'restore') {
    const answer = (hasWorked: boolean): void => event.ports[0]?.postMessage(hasWorked);
    event.waitUntil(
      installBuild(site, root, bulaqBuild).then(
        () => answer(true),
        () => answer(false),
      ),
    );
  }
});

worker.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET' || !request.url.startsWith(root)) return;
  // The page that saves packs keeps them itself.
  if (request.url.startsWith(`${root}packs/`)) return;
  event.respondWith(answerRequest(site, root, bulaqBuild, request));
});
