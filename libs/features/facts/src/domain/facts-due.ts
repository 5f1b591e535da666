import type { Announcement, RecordAnnouncement, WithdrawAnnouncement } from './announcement.js';
import type { FactDraft } from './fact.js';
import type { FactKind } from './fact-kind.js';

/** What must stand for one union and kind of a source once everything told so far is done. */
export interface FactDue {
  readonly unionId: string;
  readonly kind: FactKind;
  /** the fact to stand; null: none */
  readonly draft: FactDraft | null;
  /** how often it was withdrawn before */
  readonly revision: number;
  /** why it was withdrawn last; '' when it never was */
  readonly reason: string;
  readonly final: boolean;
}

/**
 * Reads what was told about one source from the beginning. The first telling stands: the same again
 * changes nothing (causes are retried), a withdrawal takes it back, a later telling brings it back as a
 * new revision, except after the district's own withdrawal. Because it always begins at the beginning,
 * jobs may run in any order and any number of times.
 *
 * @param announcements of one source, in the order they were told
 */
export function factsDue(announcements: readonly Announcement[]): FactDue[] {
  const due = new Map<string, FactDue>();
  for (const one of announcements) {
    if (one.action === 'record') record(due, one);
    else withdraw(due, one);
  }
  return [...due.values()];
}

function record(due: Map<string, FactDue>, { draft }: RecordAnnouncement): void {
  for (const unionId of draft.unions) {
    const key = `${draft.kind} ${unionId}`;
    const before = due.get(key) ?? { revision: 0, reason: '', final: false, draft: null };
    if (before.draft || before.final) continue;
    due.set(key, { ...before, unionId, kind: draft.kind, draft });
  }
}

function withdraw(due: Map<string, FactDue>, { unions, kind, reason, final }: WithdrawAnnouncement): void {
  for (const [key, one] of due) {
    const meant = (unions?.includes(one.unionId) ?? true) && (kind === null || kind === one.kind);
    if (!meant || one.final) continue;
    const revision = one.draft ? one.revision + 1 : one.revision;
    due.set(key, { ...one, draft: null, revision, reason: one.draft ? reason : one.reason, final });
  }
}
