export interface EnqueueOptions {
  /**
   * While a job of this name and key waits to begin, no second one is made. One that has begun does not
   * count: it may have read what changed since.
   */
  readonly key?: string;
  /** How often a failed job is tried again; without it, what its handler says. */
  readonly retryLimit?: number;
  readonly startAfter?: Date;
}

/** What is done later, by a worker, on behalf of whoever asks now. */
export abstract class JobQueue {
  /**
   * Part of the running transaction: the job exists exactly when it commits.
   *
   * @param payload ids and plain settings, no content: it is kept for months, outside row-level security
   * @returns the job's id; with a `key`, possibly that of the job which waits already
   * @throws NoTransactionError outside `UnitOfWork.run`; Error when no handler has this name
   */
  abstract enqueue(name: string, payload: object, options?: EnqueueOptions): Promise<string>;
}
