const WORKER = '/checkin/worker.js';
const SCOPE = '/checkin/';

/**
 * Makes the page load without a network.
 * @param updated called when a newer version waits; it takes over once `apply` is called
 * @returns whether everything the page needs is on this device
 */
export async function keepOffline(updated: (apply: () => void) => void): Promise<boolean> {
  if (!('serviceWorker' in navigator)) return false;
  const registration = await navigator.serviceWorker.register(WORKER, { scope: SCOPE });
  const offer = (worker: ServiceWorker): void => {
    updated(() => {
      navigator.serviceWorker.addEventListener('controllerchange', () => {
        location.reload();
      });
      worker.postMessage({ type: 'take-over' });
    });
  };
  if (registration.waiting && navigator.serviceWorker.controller) offer(registration.waiting);
  registration.addEventListener('updatefound', () => {
    const worker = registration.installing;
    worker?.addEventListener('statechange', () => {
      if (worker.state === 'installed' && navigator.serviceWorker.controller) offer(worker);
    });
  });
  const { active } = await navigator.serviceWorker.ready;
  return active ? keepPage(active) : false;
}

/** Asks the worker to keep this page itself, which was loaded before there was a worker. */
function keepPage(worker: ServiceWorker): Promise<boolean> {
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    port1.onmessage = ({ data }: MessageEvent<boolean>) => {
      resolve(data);
    };
    worker.postMessage({ type: 'keep-page', path: location.pathname }, [port2]);
  });
}
