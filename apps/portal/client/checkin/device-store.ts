import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { DeviceSession } from './device-session.js';
import type { DoorRoster } from './door-roster.js';
import type { QueuedScan } from './queued-scan.js';

interface Tables extends DBSchema {
  sessions: { key: string; value: DeviceSession };
  rosters: { key: string; value: DoorRoster };
  scans: { key: string; value: QueuedScan; indexes: { activity: string } };
  /** places of guests who are in */
  inside: {
    key: [string, string];
    value: { activityId: string; lookup: string };
    indexes: { activity: string };
  };
}

/** All that this device keeps, in IndexedDB. A scan is on the disk before anybody hears its verdict. */
export class DeviceStore {
  private constructor(
    private readonly database: IDBPDatabase<Tables>,
    readonly activityId: string,
  ) {}

  static async open(activityId: string): Promise<DeviceStore> {
    const database = await openDB<Tables>('star-checkin', 1, {
      upgrade(fresh) {
        fresh.createObjectStore('sessions', { keyPath: 'activityId' });
        fresh.createObjectStore('rosters', { keyPath: 'activityId' });
        fresh.createObjectStore('scans', { keyPath: 'id' }).createIndex('activity', 'activityId');
        fresh
          .createObjectStore('inside', { keyPath: ['activityId', 'lookup'] })
          .createIndex('activity', 'activityId');
      },
    });
    return new DeviceStore(database, activityId);
  }

  session(): Promise<DeviceSession | undefined> {
    return this.database.get('sessions', this.activityId);
  }

  async putSession(session: DeviceSession): Promise<void> {
    await this.database.put('sessions', session);
  }

  /** Changes what is there at that moment: other pages of this device write too. */
  async changeSession(change: Partial<DeviceSession>): Promise<void> {
    const transaction = this.database.transaction('sessions', 'readwrite');
    const session = await transaction.store.get(this.activityId);
    if (session) await transaction.store.put({ ...session, ...change });
    await transaction.done;
  }

  roster(): Promise<DoorRoster | undefined> {
    return this.database.get('rosters', this.activityId);
  }

  async putRoster(roster: DoorRoster): Promise<void> {
    await this.database.put('rosters', roster);
  }

  async isInside(lookup: string): Promise<boolean> {
    return (await this.database.getKey('inside', [this.activityId, lookup])) !== undefined;
  }

  /** Guests who came in or went out by other scanners' account. */
  async heard(came: readonly string[], gone: readonly string[]): Promise<void> {
    const { activityId } = this;
    const transaction = this.database.transaction('inside', 'readwrite');
    for (const lookup of came) void transaction.store.put({ activityId, lookup });
    for (const lookup of gone) void transaction.store.delete([activityId, lookup]);
    await transaction.done;
  }

  /** Puts a scan into the queue, all of it or nothing, and on the disk. */
  async add(scan: QueuedScan): Promise<void> {
    const { activityId } = this;
    const transaction = this.database.transaction(['scans', 'sessions', 'inside'], 'readwrite', {
      durability: 'strict',
    });
    const sessions = transaction.objectStore('sessions');
    const inside = transaction.objectStore('inside');
    await transaction.objectStore('scans').put(scan);
    const session = await sessions.get(activityId);
    if (scan.kind === 'revoke') {
      const lookup = session?.last?.lookup;
      if (lookup) await inside.delete([activityId, lookup]);
      if (session) await sessions.put({ ...session, last: null });
    } else {
      const { id, lookup, at } = scan;
      if (lookup !== null) await inside.put({ activityId, lookup });
      if (session) await sessions.put({ ...session, last: { id, lookup, at } });
    }
    await transaction.done;
  }

  waiting(): Promise<QueuedScan[]> {
    return this.database.getAllFromIndex('scans', 'activity', this.activityId);
  }

  countWaiting(): Promise<number> {
    return this.database.countFromIndex('scans', 'activity', this.activityId);
  }

  /** The server has them. */
  async settle(ids: readonly string[]): Promise<void> {
    const transaction = this.database.transaction('scans', 'readwrite');
    for (const id of ids) void transaction.store.delete(id);
    await transaction.done;
  }

  /** Forgets roster, guests and token; scans that the server does not have yet stay. */
  async close(): Promise<void> {
    const { activityId } = this;
    const transaction = this.database.transaction(['sessions', 'rosters', 'inside'], 'readwrite');
    void transaction.objectStore('sessions').delete(activityId);
    void transaction.objectStore('rosters').delete(activityId);
    const inside = transaction.objectStore('inside');
    for (const key of await inside.index('activity').getAllKeys(activityId)) void inside.delete(key);
    await transaction.done;
  }
}
