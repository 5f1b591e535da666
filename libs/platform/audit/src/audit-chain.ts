import { createHash } from 'node:crypto';
import { type AuditEntry } from './audit-entry.js';

/** What a check of the chain found; `entries` counts the links that hold. */
export type ChainReport =
  | { readonly valid: true; readonly entries: number; readonly lastHash: string }
  | { readonly valid: false; readonly entries: number; readonly broken: BrokenLink };

export interface BrokenLink {
  readonly seq: number;
  /** altered: the row says something else than was hashed; missing: a row before it is gone; unlinked: it follows another row */
  readonly reason: 'altered' | 'missing' | 'unlinked';
}

const BEFORE_THE_FIRST = '0'.repeat(64);

/**
 * Recomputes a whole chain, from the first entry on, without trusting the database's own functions.
 * A cut-off end cannot be seen from inside: compare `lastHash` and `entries` with those noted down before.
 */
export async function verifyAuditChain(
  chain: AsyncIterable<AuditEntry> | Iterable<AuditEntry>,
): Promise<ChainReport> {
  let entries = 0;
  let lastHash = BEFORE_THE_FIRST;
  for await (const entry of chain) {
    const reason = weakness(entry, entries + 1, lastHash);
    if (reason) return { valid: false, entries, broken: { seq: entry.seq, reason } };
    entries += 1;
    lastHash = entry.hash;
  }
  return { valid: true, entries, lastHash };
}

function weakness(entry: AuditEntry, expectedSeq: number, lastHash: string): BrokenLink['reason'] | null {
  if (entry.seq !== expectedSeq) return 'missing';
  if (entry.previousHash !== lastHash) return 'unlinked';
  const hash = createHash('sha256').update(canonicalText(entry)).digest('hex');
  return hash === entry.hash ? null : 'altered';
}

/** The hashed text; the same as the database's `audit.canonical`. Every part is one line. */
function canonicalText(entry: AuditEntry): string {
  return [
    'star-audit-1',
    entry.districtId,
    entry.seq,
    entry.at,
    entry.userId ?? '-',
    JSON.stringify(entry.actor),
    entry.requestId === null ? '-' : JSON.stringify(entry.requestId),
    JSON.stringify(entry.action),
    JSON.stringify(entry.subjectType),
    JSON.stringify(entry.subjectId),
    entry.data,
    entry.previousHash,
  ].join('\n');
}
