import type { CheckinBuild } from './worker-scope.js';

const PREFIX = 'star-checkin-';
/** The build that the server made a page with. */
const BUILD = 'x-checkin-build';

/**
 * The pages, and the files they are made of, of one build. Files have their content's hash in their names;
 * a page is shown as it was kept and fetched anew behind it, but never mixed with another build's files.
 */
export class PageCache {
  private readonly files: ReadonlySet<string>;
  private readonly name: string;

  constructor(private readonly of: CheckinBuild) {
    this.files = new Set(of.files);
    this.name = PREFIX + of.build;
  }

  has(path: string): boolean {
    return this.files.has(path);
  }

  /** Everything of this build, with the pages that the build before kept. */
  async fill(): Promise<void> {
    const pages = await this.keptByOthers();
    const cache = await caches.open(this.name);
    await cache.addAll([...this.files]);
    for (const page of pages) await this.keepPage(page);
  }

  async forgetOthers(): Promise<void> {
    for (const name of await this.others()) await caches.delete(name);
  }

  async file(request: Request): Promise<Response> {
    const cache = await caches.open(this.name);
    return (await cache.match(request)) ?? fetch(request);
  }

  /** @param later keeps the worker alive for what is done after the answer */
  async page(request: Request, later: (work: Promise<unknown>) => void): Promise<Response> {
    const { pathname } = new URL(request.url);
    const cache = await caches.open(this.name);
    const kept = await cache.match(pathname);
    if (!kept) return fetch(request);
    later(this.keepPage(pathname));
    return kept;
  }

  /** @returns whether the page can be shown without a network now */
  async keepPage(path: string): Promise<boolean> {
    const cache = await caches.open(this.name);
    try {
      const answer = await fetch(path, { credentials: 'same-origin', redirect: 'manual', cache: 'no-store' });
      if (answer.ok && answer.headers.get(BUILD) === this.of.build) await cache.put(path, answer);
    } catch {
      // no network: what is kept stays
    }
    return (await cache.match(path)) !== undefined;
  }

  private async others(): Promise<string[]> {
    return (await caches.keys()).filter((name) => name.startsWith(PREFIX) && name !== this.name);
  }

  private async keptByOthers(): Promise<string[]> {
    const paths = new Set<string>();
    for (const name of await this.others()) {
      const cache = await caches.open(name);
      for (const { url } of await cache.keys()) paths.add(new URL(url).pathname);
    }
    return [...paths].filter((path) => path.startsWith('/checkin/'));
  }
}
