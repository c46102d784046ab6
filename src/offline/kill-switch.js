// The kill switch: put this file on the host in place of sw.js, and every device forgets the saved site at its next
// visit and reads from the network again. It takes effect without a reload, and leaves other sites of the host alone.
const root = self.registration.scope;
const prefix = `bulaq ${new URL(root).pathname} `;

self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => {
  const forget = async () => {
    for (const name of await caches.keys()) if (name.startsWith(prefix)) await caches.delete(name);
    await self.registration.unregister();
  };
  event.waitUntil(forget());
});
