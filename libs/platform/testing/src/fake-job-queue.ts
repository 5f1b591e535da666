import { JobQueue, type EnqueueOptions } from '#jobs';
import { newId } from '#kernel';

export interface EnqueuedJob {
  readonly id: string;
  readonly name: string;
  readonly payload: object;
  readonly options: EnqueueOptions;
}

/** Remembers what was enqueued; nothing is done. */
export class FakeJobQueue extends JobQueue {
  readonly enqueued: EnqueuedJob[] = [];

  enqueue(name: string, payload: object, options: EnqueueOptions = {}): Promise<string> {
    const id = newId();
    this.enqueued.push({ id, name, payload, options });
    return Promise.resolve(id);
  }
}
