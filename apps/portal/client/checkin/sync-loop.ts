import { Backoff } from './backoff.js';
import type { DeviceStore } from './device-store.js';
import type { DoorApi } from './door-api.js';
import type { DoorRoster } from './door-roster.js';
import type { ServerClock } from './server-clock.js';

const BATCH = 100;
const ROSTER_EVERY_MS = 60_000;

/** Who wants to hear how it goes. */
export interface SyncListener {
  /** after every attempt and every change of the queue */
  changed(online: boolean): void;
  roster(roster: DoorRoster): void;
  /** the server does not take this device any more */
  ended(code: string): void;
}

/** Brings scans to the server and news back, whenever there is a network; never two deliveries at a time. */
export class SyncLoop {
  private readonly backoff = new Backoff();
  private timer = 0;
  private busy: Promise<void> | null = null;
  private rosterAt = 0;
  private stopped = false;

  constructor(
    private readonly store: DeviceStore,
    private readonly api: DoorApi,
    private readonly clock: ServerClock,
    private readonly listener: SyncListener,
  ) {}

  start(): void {
    window.addEventListener('online', this.soon);
    window.addEventListener('offline', this.soon);
    document.addEventListener('visibilitychange', this.soon);
    this.soon();
  }

  stop(): void {
    this.stopped = true;
    window.clearTimeout(this.timer);
    window.removeEventListener('online', this.soon);
    window.removeEventListener('offline', this.soon);
    document.removeEventListener('visibilitychange', this.soon);
  }

  /** Now, or when the delivery under way is done: something was scanned, or the network may be back. */
  readonly soon = (): void => {
    void this.attempt(false);
  };

  private async attempt(regular: boolean): Promise<void> {
    if (this.busy) await this.busy;
    if (this.stopped || this.busy) return;
    this.busy = this.exchange(regular);
    await this.busy;
    this.busy = null;
  }

  /** @param regular in its turn: only then does a failure make the next one wait longer */
  private async exchange(regular: boolean): Promise<void> {
    window.clearTimeout(this.timer);
    const online = await this.deliver();
    if (this.stopped) return;
    if (online) this.backoff.succeeded();
    else this.backoff.failed(regular);
    this.listener.changed(online);
    this.timer = window.setTimeout(() => void this.attempt(true), this.backoff.next());
  }

  /** @returns whether the server answered */
  private async deliver(): Promise<boolean> {
    for (;;) {
      const session = await this.store.session();
      if (!session) return false;
      const queue = await this.store.waiting();
      const batch = queue.slice(0, BATCH);
      const waiting = queue.length - batch.length;
      const called = await this.api.deliver(session.token, batch, { since: session.seq, waiting });
      if (called.kind === 'ended') return this.end(called.code);
      if (called.kind !== 'ok') return false;
      const { serverTime, seq, came, gone, conflicts } = called.body;
      this.clock.set(serverTime);
      await this.store.settle(batch.map(({ id }) => id));
      await this.store.heard(came, gone);
      await this.store.changeSession({ seq, conflicts, skew: this.clock.skew, syncedAt: serverTime });
      if (waiting === 0) return this.refresh(session.token);
    }
  }

  private async refresh(token: string): Promise<boolean> {
    if (Date.now() - this.rosterAt < ROSTER_EVERY_MS) return true;
    const called = await this.api.roster(token);
    if (called.kind === 'ended') return this.end(called.code);
    if (called.kind === 'offline') return false;
    this.rosterAt = Date.now();
    if (called.kind === 'ok') {
      await this.store.putRoster(called.body);
      this.listener.roster(called.body);
    }
    return true;
  }

  private end(code: string): false {
    this.stop();
    this.listener.ended(code);
    return false;
  }
}
