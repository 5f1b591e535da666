import type { Page } from 'puppeteer-core';

/** Everything a page has put on its device, as one text: databases, caches with their bodies, storages, cookies. */
export function deviceDump(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const parts: string[] = [];
    for (const { name = '' } of await indexedDB.databases()) {
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const opening = indexedDB.open(name);
        opening.onsuccess = () => {
          resolve(opening.result);
        };
        opening.onerror = () => {
          reject(opening.error ?? new Error(name));
        };
      });
      for (const store of database.objectStoreNames) {
        const rows = await new Promise<unknown[]>((resolve) => {
          const reading = database.transaction(store).objectStore(store).getAll();
          reading.onsuccess = () => {
            resolve(reading.result);
          };
        });
        parts.push(`${name}/${store} ${JSON.stringify(rows)}`);
      }
      database.close();
    }
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys()) {
        const kept = await cache.match(request);
        parts.push(`cache ${new URL(request.url).pathname} ${(await kept?.text()) ?? ''}`);
      }
    }
    parts.push(JSON.stringify(localStorage), JSON.stringify(sessionStorage), document.cookie);
    return parts.join('\n');
  });
}
