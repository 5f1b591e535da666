import { StarQueries } from '#assessment';
import type { Principal } from '#http';
import { type CalendarDate, calendarDateOf, conflict, invalid } from '#kernel';
import { Injectable } from '@nestjs/common';
import { yuanWords } from '../domain/money/fen.js';
import type { TrancheView } from '../domain/programme/tranche-plan.js';
import { LedgerStore } from '../persistence/ledger-store.js';
import { SpendingStore } from '../persistence/spending-store.js';
import { DecisionStore } from '../persistence/decision-store.js';
import { tranchesOf } from '../domain/application/tranches-of.js';
import { checkBooking } from './check-booking.js';
import { demandOf } from './demand.js';
import { GrantDesk } from './grant-desk.js';

export interface PayTrancheCommand {
  readonly id: string;
  /** from 1 */
  readonly tranche: number;
  /** the day of the transfer */
  readonly on: CalendarDate;
  /** number of the accounting voucher */
  readonly voucher: string;
}

/** Records that a tranche was transferred; in order, each once, and only when it is due. */
@Injectable()
export class PayTranche {
  constructor(
    private readonly desk: GrantDesk,
    private readonly ledger: LedgerStore,
    private readonly spendings: SpendingStore,
    private readonly decisions: DecisionStore,
    private readonly stars: StarQueries,
  ) {}

  /** @throws DomainError `grants.invalid` with the wrong fields; `grants.tranche_*` (conflict); not-found */
  async execute(principal: Principal, command: PayTrancheCommand): Promise<void> {
    const { id, tranche, on: bookedOn } = command;
    await this.desk.work(id, async (on) => {
      demandOf(principal, 'grant.manage', on.one);
      const { one, now, day } = on;
      const decision = await this.decisions.of(id);
      if (!decision) throw conflict('grants.not_approved');
      const views = tranchesOf(one, {
        paid: await this.ledger.paidTranches(id),
        spendings: await this.spendings.of(id),
        suspended: (await this.stars.current(one.union.id, day)).suspended,
      });
      const due = views.find(({ number }) => number === tranche);
      if (due?.state !== 'due') throw refusal(due, views);
      const approvedOn = calendarDateOf(new Date(decision.document.approved.at));
      const { voucher, errors } = checkBooking(command, approvedOn, day);
      if (errors.length > 0) throw invalid('grants.invalid', errors);
      const { amountFen } = due;
      await this.ledger.book(one, { kind: 'pay', amountFen, tranche, bookedOn, voucher }, now);
      await this.desk.log(on, 'pay', { amountFen, note: voucher, data: { tranche, bookedOn } });
    });
  }
}

function refusal(one: TrancheView | undefined, all: readonly TrancheView[]) {
  if (!one) return conflict('grants.tranche_unknown');
  if (one.missingFen > 0) return conflict('grants.tranche_waiting', { missing: yuanWords(one.missingFen) });
  if (one.state === 'waiting')
    return conflict('grants.tranche_order', {
      first: all.find(({ state }) => state !== 'paid')?.number ?? 1,
    });
  return conflict(`grants.tranche_${one.state}`, { number: one.number });
}
