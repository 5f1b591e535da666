import { AuditLog } from '#audit';
import { currentActor } from '#database';
import { Injectable } from '@nestjs/common';
import type { FactDraft } from '../domain/fact.js';
import { factsDue, type FactDue } from '../domain/facts-due.js';
import { FactStore, type StandingFact } from '../persistence/fact-store.js';
import { FactChanges, type FactChange } from './fact-changes.js';
import type { RecordFactsPayload } from './record-facts-payload.js';

/** Brings the facts of one source to what was told about it. */
@Injectable()
export class FactBook {
  constructor(
    private readonly store: FactStore,
    private readonly audit: AuditLog,
    private readonly changes: FactChanges,
  ) {}

  /** Inside a unit of work; doing it again, or later than the next one, changes nothing. */
  async bring(source: RecordFactsPayload): Promise<void> {
    const { districtId } = currentActor();
    if (districtId === null) throw new Error('facts need a district');
    await this.store.lock(source);
    const due = factsDue(await this.store.announcements(source));
    const standing = await this.store.standing(source);
    for (const one of due) {
      const mine = standing.filter((fact) => fact.unionId === one.unionId && fact.kind === one.kind);
      const change = await this.change(districtId, one, mine);
      if (change.recorded.length + change.withdrawn.length > 0) await this.changes.tell(change);
    }
  }

  private async change(
    districtId: string,
    due: FactDue,
    standing: readonly StandingFact[],
  ): Promise<FactChange> {
    const withdrawn: string[] = [];
    const recorded: string[] = [];
    for (const fact of standing.filter((one) => one.revision !== due.revision)) {
      await this.store.withdraw(districtId, fact.id, due.reason);
      this.log('fact.withdrawn', fact.id, { unionId: due.unionId, kind: due.kind, reason: due.reason });
      withdrawn.push(fact.id);
    }
    const stands = standing.some((one) => one.revision === due.revision);
    if (isWanted(due) && !stands) {
      const id = await this.store.insert(districtId, due);
      this.log('fact.recorded', id, { unionId: due.unionId, kind: due.kind, source: due.draft.source });
      recorded.push(id);
    }
    return { unionId: due.unionId, kind: due.kind, recorded, withdrawn };
  }

  private log(action: string, subjectId: string, data: object): void {
    this.audit.record({ action, subjectType: 'fact', subjectId, data });
  }
}

function isWanted(due: FactDue): due is FactDue & { readonly draft: FactDraft } {
  return due.draft !== null;
}
