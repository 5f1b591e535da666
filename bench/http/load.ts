import { Worker } from 'node:worker_threads';

/** One client of the load, with the cookies it sends. */
export interface LoadClient {
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  /** posted again and again; `{n}` is replaced by the number of requests this client has sent before */
  readonly body: string | null;
  readonly first: number;
}

export interface Load {
  readonly url: string;
  readonly clients: readonly LoadClient[];
  readonly seconds: number;
  readonly status: number;
}

export interface LoadResult {
  readonly requests: number;
  readonly perSecond: number;
  readonly p95: number;
  /** by client: how many requests it has sent */
  readonly sent: readonly number[];
}

/** Every client asks as fast as it is answered, from a thread of its own beside the server's. */
export function runLoad(load: Load): Promise<LoadResult> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./load-worker.js', import.meta.url), { workerData: load });
    worker.once('message', resolve);
    worker.once('error', reject);
  });
}
