import { callApi, type Answer } from '../self-assessment/api.js';
import type { DoorRoster } from './door-roster.js';
import type { QueuedScan } from './queued-scan.js';

/** A new session, as the server gives it. */
export interface OpenedDevice {
  readonly deviceId: string;
  readonly label: string;
  readonly token: string;
  readonly expiresAt: string;
  /** ms since 1970 */
  readonly serverTime: number;
}

/** What the server says after a delivery. */
export interface Delivered {
  readonly serverTime: number;
  readonly seq: number;
  readonly came: readonly string[];
  readonly gone: readonly string[];
  readonly conflicts: number;
}

/** `ended`: the server does not know this device any more, by which code. */
export type Called<T> =
  | { readonly kind: 'ok'; readonly body: T }
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'ended'; readonly code: string }
  | { readonly kind: 'offline' };

/** Longer than a bad network needs, shorter than anybody waits for a verdict. */
const PATIENCE_MS = 15_000;

/** The check-in API of one activity. */
export class DoorApi {
  private readonly root: string;
  private etag = '';

  constructor(activityId: string) {
    this.root = `/api/v1/checkin/${activityId}`;
  }

  /** Needs the host's own log-in. */
  open(label: string): Promise<Answer> {
    this.etag = ''; // a device that begins anew has no roster
    return callApi('POST', `${this.root}/devices`, { label });
  }

  roster(token: string): Promise<Called<DoorRoster>> {
    return this.call('roster', token, { method: 'GET', headers: { 'if-none-match': this.etag } });
  }

  deliver(
    token: string,
    scans: readonly QueuedScan[],
    { since, waiting }: { since: number; waiting: number },
  ): Promise<Called<Delivered>> {
    const sent = scans.map(({ id, kind, at, lookup, letter, revokes, reason }) => ({
      id,
      kind,
      at,
      ...(lookup === null ? {} : { lookup }),
      ...(letter === null ? {} : { letter }),
      ...(revokes === null ? {} : { revokes, reason }),
    }));
    return this.call('scans', token, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ scans: sent, since, waiting }),
    });
  }

  private async call<T>(
    path: string,
    token: string,
    init: Omit<RequestInit, 'headers'> & { readonly headers: Readonly<Record<string, string>> },
  ): Promise<Called<T>> {
    try {
      const answer = await fetch(`${this.root}/${path}`, {
        ...init,
        headers: { ...init.headers, accept: 'application/json', authorization: `Device ${token}` },
        cache: 'no-store',
        signal: AbortSignal.timeout(PATIENCE_MS),
      });
      if (answer.status === 304) return { kind: 'unchanged' };
      if (answer.ok) {
        const body = (await answer.json()) as T;
        this.etag = answer.headers.get('etag') ?? this.etag;
        return { kind: 'ok', body };
      }
      if (answer.status !== 401 && answer.status !== 410 && answer.status !== 404) return { kind: 'offline' };
      const { code } = (await answer.json()) as { code?: string };
      return { kind: 'ended', code: code ?? '' };
    } catch {
      return { kind: 'offline' };
    }
  }
}
