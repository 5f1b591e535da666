import type { Principal } from '#http';
import { conflict, notFound } from '#kernel';
import { Injectable } from '@nestjs/common';
import { takesReceipts } from '../domain/application/transition.js';
import { SpendingStore } from '../persistence/spending-store.js';
import { demandOf } from './demand.js';
import { GrantDesk } from './grant-desk.js';

/** The union takes back a receipt that no report counts yet; the file stays on its shelf. */
@Injectable()
export class RemoveReceipt {
  constructor(
    private readonly desk: GrantDesk,
    private readonly spendings: SpendingStore,
  ) {}

  /** @throws DomainError `grants.no_receipts_now` (conflict), not-found */
  async execute(principal: Principal, id: string, spendingId: string): Promise<void> {
    await this.desk.work(id, async (on) => {
      demandOf(principal, 'grant.apply', on.one);
      const spending = (await this.spendings.of(id)).find((one) => one.id === spendingId);
      if (!spending) throw notFound('receipt');
      if (!takesReceipts(on.one.status)) throw conflict('grants.no_receipts_now');
      await this.spendings.remove(spendingId);
      const { amountFen, description, evidenceId } = spending;
      await this.desk.log(on, 'remove_receipt', { amountFen, note: description, data: { evidenceId } });
    });
  }
}
