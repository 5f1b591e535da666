import type { Principal } from '#http';
import { conflict, invalid } from '#kernel';
import { Injectable } from '@nestjs/common';
import { transition } from '../domain/application/transition.js';
import { checkReport, type SpendingReport } from '../domain/spending/spending-report.js';
import { SpendingStore } from '../persistence/spending-store.js';
import { demandOf } from './demand.js';
import { GrantDesk } from './grant-desk.js';

/** The union says what it did with the money; the sums agree with its receipts to the fen. */
@Injectable()
export class ReportSpending {
  constructor(
    private readonly desk: GrantDesk,
    private readonly spendings: SpendingStore,
  ) {}

  /**
   * @throws DomainError `grants.invalid` with what does not agree, `grants.nothing_paid`,
   *   `grants.wrong_state` (conflict), not-found
   */
  async execute(principal: Principal, id: string, typed: SpendingReport): Promise<void> {
    const report = { ...typed, summary: typed.summary.trim() };
    await this.desk.work(id, async (on) => {
      demandOf(principal, 'grant.apply', on.one);
      const { one } = on;
      transition(one.status, 'report');
      if (one.paidFen === 0) throw conflict('grants.nothing_paid');
      const { categories } = one.programme.terms;
      const errors = checkReport(report, one.paidFen, categories, await this.spendings.of(id));
      if (errors.length > 0) throw invalid('grants.invalid', errors);
      const { sums, unspentFen } = report;
      await this.desk.step(on, 'report', { report, note: null }, { data: { sums, unspentFen } });
    });
  }
}
