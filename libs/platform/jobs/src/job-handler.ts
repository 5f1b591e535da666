/** What a handler knows about the job it does. */
export interface JobContext {
  readonly jobId: string;
  /** 1 for the first try */
  readonly attempt: number;
  /** Aborted when the process shuts down, the time is up, or another worker took the job over. */
  readonly signal: AbortSignal;
  /** Shown to who waits for it; cheap enough to call after every step. */
  progress(done: number, total: number): Promise<void>;
}

/**
 * Does one job, as its actor. It may be called again for a job that it did before (the process may die
 * between the work and its note), so the second time must find the first one's result. A DomainError that
 * trying again cannot mend ends the job at once.
 */
export type HandleJob<Payload extends object = object> = (
  payload: Payload,
  context: JobContext,
) => Promise<void>;

export interface JobHandlerOptions {
  /** How many of these jobs one process does at the same time. Default 1. */
  readonly concurrency?: number;
  /** How often a failed one is tried again, after 2, 4, 8 … seconds, at most 10 minutes. Default 5. */
  readonly retryLimit?: number;
  /** A try that takes longer has failed. Default 900. */
  readonly timeoutSeconds?: number;
  /** `03:10`: begins every day at that time in Asia/Shanghai, once for each district, with an empty payload. */
  readonly dailyAt?: string;
}

/** A provider with `@JobHandler(name)`. */
export interface JobHandlerProvider {
  readonly handle: HandleJob<never>;
}

interface JobHandlerMark {
  readonly name: string;
  readonly options: JobHandlerOptions;
}

const MARK = Symbol('star job handler');

/** Makes a provider's `handle` the handler of the jobs of this name, e.g. `report.render`. */
export function JobHandler(name: string, options: JobHandlerOptions = {}) {
  return (target: new (...dependencies: never[]) => JobHandlerProvider): void => {
    Reflect.defineMetadata(MARK, { name, options } satisfies JobHandlerMark, target);
  };
}

export function jobHandlerMark(target: object): JobHandlerMark | undefined {
  return Reflect.getMetadata(MARK, target) as JobHandlerMark | undefined;
}
