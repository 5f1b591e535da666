import type { Principal } from '#http';
import { conflict } from '#kernel';
import { Injectable } from '@nestjs/common';
import { LedgerStore } from '../persistence/ledger-store.js';
import { demandOf } from './demand.js';
import { GrantDesk, type OnDesk } from './grant-desk.js';

/**
 * The union takes its application back before it is approved, or renounces an approved grant of which nothing
 * was paid: then the money is free again. It may apply anew after a withdrawal.
 */
@Injectable()
export class WithdrawApplication {
  constructor(
    private readonly desk: GrantDesk,
    private readonly ledger: LedgerStore,
  ) {}

  /** @throws DomainError `grants.paid_already`, `grants.wrong_state` (conflict), not-found */
  async execute(principal: Principal, id: string): Promise<void> {
    await this.desk.work(id, async (on) => {
      demandOf(principal, 'grant.apply', on.one);
      if (on.one.status === 'approved') await this.renounce(on);
      else await this.desk.step(on, 'withdraw', { note: null });
    });
  }

  private async renounce(on: OnDesk): Promise<void> {
    const { one, now, day } = on;
    if (one.paidFen > 0) throw conflict('grants.paid_already');
    const amountFen = one.committedFen;
    await this.ledger.book(one, { kind: 'release', amountFen, bookedOn: day }, now);
    await this.desk.step(on, 'renounce', { note: null }, { amountFen });
  }
}
