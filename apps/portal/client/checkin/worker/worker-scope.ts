interface ExtendableEvent extends Event {
  waitUntil(work: Promise<unknown>): void;
}

interface FetchEvent extends ExtendableEvent {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
}

interface AskEvent extends ExtendableEvent {
  readonly data: { readonly type: string; readonly path?: string };
  readonly ports: readonly MessagePort[];
}

/** What this worker keeps: pages of this build, made of these files. */
export interface CheckinBuild {
  readonly build: string;
  /** addresses with fingerprints */
  readonly files: readonly string[];
}

interface Events {
  install: ExtendableEvent;
  activate: ExtendableEvent;
  fetch: FetchEvent;
  message: AskEvent;
}

/** What of a service worker's global scope is used (W3C Service Workers): TypeScript's own types exclude the DOM's. */
export interface WorkerScope {
  /** written in front of the worker by the server */
  readonly CHECKIN: CheckinBuild;
  readonly location: Location;
  readonly clients: { claim(): Promise<void> };
  skipWaiting(): Promise<void>;
  addEventListener<Name extends keyof Events>(name: Name, listener: (event: Events[Name]) => void): void;
}
