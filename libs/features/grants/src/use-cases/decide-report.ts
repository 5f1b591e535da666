import type { Principal } from '#http';
import { conflict } from '#kernel';
import { Injectable } from '@nestjs/common';
import { transition } from '../domain/application/transition.js';
import { checkReport } from '../domain/spending/spending-report.js';
import { LedgerStore } from '../persistence/ledger-store.js';
import { SpendingStore } from '../persistence/spending-store.js';
import { demandOf } from './demand.js';
import { GrantDesk, type OnDesk } from './grant-desk.js';
import { reasonOf } from './reason.js';

export interface DecideReportCommand {
  readonly id: string;
  readonly decision: 'accept' | 'return';
  /** why it is returned; may be empty when it is accepted */
  readonly note: string;
}

/** The district accepts a spending report, which ends the grant or leaves the unspent rest to return; or returns it. */
@Injectable()
export class DecideReport {
  constructor(
    private readonly desk: GrantDesk,
    private readonly spendings: SpendingStore,
    private readonly ledger: LedgerStore,
  ) {}

  /**
   * @throws DomainError `grants.invalid` without a reason, `grants.report_differs` when receipts were rejected
   *   since, `grants.wrong_state` (conflict), not-found
   */
  async execute(principal: Principal, { id, decision, note }: DecideReportCommand): Promise<void> {
    await this.desk.work(id, async (on) => {
      demandOf(principal, 'grant.manage', on.one);
      transition(on.one.status, 'return_report');
      if (decision === 'accept') {
        await this.accept(on, note.trim());
        return;
      }
      const reason = reasonOf(note);
      await this.desk.step(on, 'return_report', { note: reason }, { note: reason });
    });
  }

  private async accept(on: OnDesk, note: string): Promise<void> {
    const { one, now, day } = on;
    const { report, paidFen, committedFen, programme } = one;
    if (!report) throw new Error(`application ${one.id} is reported without a report`);
    const receipts = await this.spendings.of(one.id);
    if (checkReport(report, paidFen, programme.terms.categories, receipts).length > 0)
      throw conflict('grants.report_differs');
    const amountFen = committedFen - paidFen;
    if (amountFen > 0) await this.ledger.book(one, { kind: 'release', amountFen, bookedOn: day }, now);
    const action = report.unspentFen > 0 ? 'accept_with_rest' : 'accept';
    await this.desk.step(on, action, { note: null }, { note, amountFen: report.unspentFen });
  }
}
