/**
 * Keeps the check-in page and what it is made of on the device. Served at /checkin/worker.js with the list of
 * files in front, so that a new build is a new worker. Answers of the API are never kept.
 */
import { PageCache } from './checkin/worker/page-cache.js';
import type { WorkerScope } from './checkin/worker/worker-scope.js';

const worker = self as unknown as WorkerScope;
const cache = new PageCache(worker.CHECKIN);

worker.addEventListener('install', (event) => {
  event.waitUntil(cache.fill());
});
worker.addEventListener('activate', (event) => {
  event.waitUntil(cache.forgetOthers().then(() => worker.clients.claim()));
});
worker.addEventListener('message', (event) => {
  const { type, path = '' } = event.data;
  if (type === 'take-over') event.waitUntil(worker.skipWaiting());
  if (type === 'keep-page')
    event.waitUntil(
      cache.keepPage(path).then((kept) => {
        event.ports[0]?.postMessage(kept);
      }),
    );
});
worker.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== worker.location.origin) return;
  if (request.mode === 'navigate')
    event.respondWith(
      cache.page(request, (later) => {
        event.waitUntil(later);
      }),
    );
  else if (cache.has(url.pathname)) event.respondWith(cache.file(request));
});
