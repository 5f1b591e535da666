import type { Principal } from '#http';
import { conflict, notFound } from '#kernel';
import { Injectable } from '@nestjs/common';
import { SpendingStore } from '../persistence/spending-store.js';
import { demandOf } from './demand.js';
import { GrantDesk } from './grant-desk.js';
import { reasonOf } from './reason.js';

/** The district does not count a receipt: said with a reason, while a report or a claim is open. */
@Injectable()
export class RejectReceipt {
  constructor(
    private readonly desk: GrantDesk,
    private readonly spendings: SpendingStore,
  ) {}

  /** @throws DomainError `grants.invalid` without a reason, `grants.not_rejectable` (conflict), not-found */
  async execute(principal: Principal, id: string, spendingId: string, note: string): Promise<void> {
    await this.desk.work(id, async (on) => {
      demandOf(principal, 'grant.manage', on.one);
      const spending = (await this.spendings.of(id)).find((one) => one.id === spendingId);
      if (!spending) throw notFound('receipt');
      const open = on.one.status === 'reported' || on.one.status === 'reclaiming';
      if (!open || spending.rejected !== null) throw conflict('grants.not_rejectable');
      const reason = reasonOf(note);
      await this.spendings.reject(spendingId, reason);
      const { amountFen, evidenceId } = spending;
      await this.desk.log(on, 'reject_receipt', { amountFen, note: reason, data: { evidenceId } });
    });
  }
}
