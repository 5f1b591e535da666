import { Injectable } from '@nestjs/common';
import { currentActor, UnitOfWork } from '#database';
import { type AuditRecord } from './audit-record.js';

interface PendingEntry extends AuditRecord {
  readonly userId: string | null;
  readonly actor: string;
  readonly requestId: string | null;
}

/**
 * Writes decisions into the district's chain, in the transaction that makes them. Entries wait until just
 * before COMMIT, because appending holds the district's lock until the transaction ends.
 */
@Injectable()
export class AuditLog {
  private readonly pending = new WeakMap<object, PendingEntry[]>();

  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @throws NoTransactionError outside `UnitOfWork.run`; Error when the actor acts in no district */
  record(entry: AuditRecord): void {
    const transaction = this.unitOfWork.writer;
    const { userId, name, requestId, districtId } = currentActor();
    if (districtId === null) throw new Error(`${entry.action}: an audit entry needs a district`);
    const waiting = this.pending.get(transaction);
    const complete = { ...entry, data: entry.data ?? {}, userId, actor: name, requestId };
    if (waiting) {
      waiting.push(complete);
      return;
    }
    this.pending.set(transaction, [complete]);
    this.unitOfWork.beforeCommit(() => this.append(transaction));
  }

  private async append(transaction: object): Promise<void> {
    const entries = this.pending.get(transaction);
    this.pending.delete(transaction);
    await this.unitOfWork.sql('SELECT audit.append($1)', [JSON.stringify(entries)]);
  }
}
