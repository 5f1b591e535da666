import type { TicketStatus } from '../admission/ticket.js';
import type { Conflict, ConflictKind } from './conflict.js';
import type { Scan } from './scan.js';

/** One guest who came, counted once. */
export interface Attendance {
  readonly registrationId: string;
  /** the earliest scan that stands */
  readonly scanId: string;
  readonly at: number;
  readonly flags: readonly ConflictKind[];
}

export interface MergedScans {
  /** in the order of the registrations' ids */
  readonly attendance: readonly Attendance[];
  readonly conflicts: readonly Conflict[];
}

/**
 * Attendance and conflicts out of the scans of any number of devices. The same set of scans gives the same
 * result in whatever order and however often they came in. A conflict never costs a guest their attendance.
 * @param statusOf how each registration stands now; undefined counts as cancelled
 */
export function mergeScans(
  scans: Iterable<Scan>,
  statusOf: (registrationId: string) => TicketStatus | undefined,
): MergedScans {
  const standing = standingScans(scans);
  const byRegistration = new Map<string, Scan[]>();
  const conflicts: Conflict[] = [];
  for (const scan of standing) {
    if (scan.registrationId === null) {
      conflicts.push({ kind: 'unknown', registrationId: null, scanIds: [scan.id] });
      continue;
    }
    const group = byRegistration.get(scan.registrationId);
    if (group) group.push(scan);
    else byRegistration.set(scan.registrationId, [scan]);
  }
  const attendance: Attendance[] = [];
  for (const [registrationId, group] of [...byRegistration].sort(([a], [b]) => compare(a, b))) {
    const [first] = group;
    if (!first) continue;
    const found = conflictsOf(group, statusOf(registrationId) ?? 'cancelled');
    conflicts.push(...found.map((one) => ({ ...one, registrationId })));
    attendance.push({ registrationId, scanId: first.id, at: first.at, flags: found.map(({ kind }) => kind) });
  }
  return { attendance, conflicts };
}

/** Each scan once, without those taken back, by time. */
function standingScans(scans: Iterable<Scan>): Scan[] {
  const all = new Map([...scans].map((scan) => [scan.id, scan]));
  const revoked = new Set([...all.values()].map(({ revokes }) => revokes));
  return [...all.values()]
    .filter(({ id, kind }) => kind !== 'revoke' && !revoked.has(id))
    .sort((a, b) => a.at - b.at || compare(a.id, b.id));
}

function conflictsOf(
  group: readonly Scan[],
  status: TicketStatus,
): { kind: ConflictKind; scanIds: string[] }[] {
  const ids = (some: readonly Scan[]): string[] => some.map(({ id }) => id);
  const found: { kind: ConflictKind; scanIds: string[] }[] = [];
  const devices = new Set(group.map(({ deviceId }) => deviceId));
  if (devices.size > 1) found.push({ kind: 'double', scanIds: ids(group) });
  if (status === 'cancelled') found.push({ kind: 'cancelled', scanIds: ids(group) });
  else if (status !== 'confirmed') found.push({ kind: 'not_confirmed', scanIds: ids(group) });
  const off = group.filter(({ clockOff }) => clockOff);
  if (off.length > 0) found.push({ kind: 'clock', scanIds: ids(off) });
  return found;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
