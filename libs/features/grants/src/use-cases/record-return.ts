import type { Principal } from '#http';
import { type CalendarDate, conflict, invalid } from '#kernel';
import { Injectable } from '@nestjs/common';
import { yuanWords } from '../domain/money/fen.js';
import { outstandingFen } from '../domain/spending/outstanding.js';
import { provenFen } from '../domain/spending/spending.js';
import { LedgerStore } from '../persistence/ledger-store.js';
import { SpendingStore } from '../persistence/spending-store.js';
import { checkBooking } from './check-booking.js';
import { demandOf } from './demand.js';
import { GrantDesk, type OnDesk } from './grant-desk.js';

export interface RecordReturnCommand {
  readonly id: string;
  readonly amountFen: number;
  readonly on: CalendarDate;
  readonly voucher: string;
}

/** Money that came back from the union; the last fen closes the grant. */
@Injectable()
export class RecordReturn {
  constructor(
    private readonly desk: GrantDesk,
    private readonly spendings: SpendingStore,
    private readonly ledger: LedgerStore,
  ) {}

  /** @throws DomainError `grants.invalid` with the wrong fields, `grants.nothing_to_return` (conflict), not-found */
  async execute(principal: Principal, command: RecordReturnCommand): Promise<void> {
    const { id, amountFen, on: bookedOn } = command;
    await this.desk.work(id, async (on) => {
      demandOf(principal, 'grant.manage', on.one);
      const { one, now, day } = on;
      const outstanding = await this.outstanding(on);
      if (outstanding === 0) throw conflict('grants.nothing_to_return');
      const { voucher, errors } = checkBooking(command, one.programme.terms.opensOn, day);
      const wrong = [
        ...(!Number.isSafeInteger(amountFen) || amountFen < 1
          ? [{ pointer: '/amount', code: 'grants.amount_missing' }]
          : []),
        ...(amountFen > outstanding
          ? [
              {
                pointer: '/amount',
                code: 'grants.return_too_much',
                params: { outstanding: yuanWords(outstanding) },
              },
            ]
          : []),
        ...errors,
      ];
      if (wrong.length > 0) throw invalid('grants.invalid', wrong);
      await this.ledger.book(one, { kind: 'return', amountFen, bookedOn, voucher }, now);
      await this.desk.log(on, 'return_money', { amountFen, note: voucher, data: { bookedOn } });
      if (amountFen === outstanding) await this.desk.step(on, 'settle', { note: null });
    });
  }

  /** A claim that receipts have proven away: nothing is left to return, and the grant closes. */
  async settle(principal: Principal, id: string): Promise<void> {
    await this.desk.work(id, async (on) => {
      demandOf(principal, 'grant.manage', on.one);
      const outstanding = await this.outstanding(on);
      if (outstanding > 0)
        throw conflict('grants.still_outstanding', { outstanding: yuanWords(outstanding) });
      await this.desk.step(on, 'settle', { note: null });
    });
  }

  private async outstanding({ one }: OnDesk): Promise<number> {
    const proven = provenFen(await this.spendings.of(one.id), one.stoppedOn);
    return outstandingFen({ ...one, provenFen: proven });
  }
}
