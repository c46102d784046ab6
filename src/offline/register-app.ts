// In every page's script: makes the site installable and, where it may, keeps it on the device. Every byte counts here;
// what is seldom needed lies elsewhere.
import { type Connection, isMetered } from './metered.ts';

/** A visit of a moment is not worth a reader's megabytes: who stays this long may come back. */
const STAY_MS = 6000;

/** Set when the reader has removed what was saved: nothing is saved again without being asked for. */
export const refusalKey = (root: string): string => `bulaq-offline ${new URL(root).pathname}`;

const isRefused = (root: string): boolean => {
  try {
    return localStorage.getItem(refusalKey(root)) !== null || sessionStorage.getItem(refusalKey(root)) !== null;
  } catch {
    return true;
  }
};

/** A site that could not be saved, on a host that alters pages for example, is not fetched again with every page. */
const tryOnce = ({ installing }: ServiceWorkerRegistration, root: string): void => {
  installing?.addEventListener('statechange', () => {
    if (installing.state === 'redundant') sessionStorage.setItem(refusalKey(root), '');
  });
};

/** Shows the newer edition in this page and, once they are looked at, in the others. */
const reloadWithNewer = (container: ServiceWorkerContainer): void => {
  let isLeaving = false;
  container.addEventListener('controllerchange', () => {
    const reload = (): void => {
      if (isLeaving || document.hidden) return;
      isLeaving = true;
      location.reload();
    };
    document.addEventListener('visibilitychange', reload);
    reload();
  });
};

/** Tells the reader that a newer edition is on the device, and shows it when they say so. */
const announce = (waiting: ServiceWorker, { appUpdate = '', appReload = '' }: DOMStringMap): void => {
  const notice = document.createElement('p');
  notice.className = 'app-update';
  notice.setAttribute('role', 'status');
  const button = document.createElement('button');
  button.textContent = appReload;
  button.onclick = () => waiting.postMessage('activate');
  notice.append(`${appUpdate} `, button);
  document.body.append(notice);
};

/** Calls `announce` when a newer edition has arrived beside the one that this page shows. */
const watchForNewer = (registration: ServiceWorkerRegistration, words: DOMStringMap): void => {
  const watch = (): void => {
    const arriving = registration.installing;
    arriving?.addEventListener('statechange', () => {
      if (arriving.state === 'installed' && registration.active) announce(arriving, words);
    });
  };
  if (registration.waiting) announce(registration.waiting, words);
  // It may have been on its way before the page was idle.
  watch();
  registration.addEventListener('updatefound', watch);
};

/**
 * Registers the service worker once the page is loaded and idle; never from disk, in an archive's reader that took
 * `data-app` away, on a metered network, or against the reader's will.
 * @param words - The script element's data: `app` is the root (`../`), `appUpdate` and `appReload` the notice's words.
 */
export const registerApp = (words: DOMStringMap): void => {
  const { app } = words;
  const { serviceWorker: container }: { readonly serviceWorker?: ServiceWorkerContainer } = navigator;
  if (app === undefined || !container || !location.protocol.startsWith('http')) return;
  const root = new URL(app || './', document.baseURI).href;
  const manifest = document.createElement('link');
  // Not in the page itself: a browser that opens it from disk would complain.
  manifest.rel = 'manifest';
  manifest.href = `${root}manifest.webmanifest`;
  document.head.append(manifest);
  if (container.controller) reloadWithNewer(container);
  // Not every browser has it, and TypeScript has no type for it.
  const connection: unknown = Reflect.get(navigator, 'connection');
  const start = async (): Promise<void> => {
    const known = await container.getRegistration(root);
    const isOurs = known?.scope === root;
    if (!isOurs && (isRefused(root) || isMetered(connection as Connection | undefined))) return;
    if (!isOurs) await new Promise((resolve) => setTimeout(resolve, STAY_MS - performance.now()));
    const registration = isOurs ? known : await container.register(`${root}sw.js`, { scope: root });
    watchForNewer(registration, words);
    if (!isOurs) tryOnce(registration, root);
  };
  const whenIdle = (): void => {
    // Without a network, or with a half-finished deployment, there is nothing to tell the reader.
    const quietly = (): void => void start().catch(() => {});
    if ('requestIdleCallback' in window) requestIdleCallback(quietly);
    else setTimeout(quietly, 1000);
  };
  if (document.readyState === 'complete') whenIdle();
  else addEventListener('load', whenIdle);
};
