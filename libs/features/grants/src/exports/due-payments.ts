import { StarQueries } from '#assessment';
import { UnitOfWork } from '#database';
import { Injectable } from '@nestjs/common';
import type { ApplicationText } from '../domain/application/application-text.js';
import { trancheViews } from '../domain/programme/tranche-plan.js';
import { type GrantRow, SELECT_ROWS } from '../queries/grant-row.js';
import type { DueRow } from './account-rows.js';

type Payable = GrantRow & Pick<ApplicationText, 'payee'>;

/** A bank's list is worked through in one go; the rest is on the next list. */
const MOST = 1000;

/** Tranches that can be paid now: approved, in their turn, proven, and not of a suspended star. */
@Injectable()
export class DuePayments {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly stars: StarQueries,
  ) {}

  async of(programmeId: string): Promise<DueRow[]> {
    return this.unitOfWork.read(async () => {
      const sql = SELECT_ROWS.replace('a.id,', `a.id, a.text->'payee' AS payee,`);
      const rows = await this.unitOfWork.sql<Payable>(
        `${sql} WHERE a.programme_id = $1 AND a.status = 'approved' ORDER BY a.number LIMIT ${MOST}`,
        [programmeId],
      );
      const stars = await this.stars.many(rows.map(({ unionId }) => unionId));
      return rows.flatMap((row) => dueOf(row, stars.get(row.unionId)?.suspended ?? false));
    });
  }
}

function dueOf(row: Payable, onHold: boolean): DueRow[] {
  const { amountFen, plan, provenFen, paidTranches, unionName, payee } = row;
  const paid = Array.from({ length: paidTranches }, (_, index) => index + 1);
  const views = trancheViews({ amountFen, plan, paid, provenFen, onHold, ended: false });
  const due = views.find(({ state }) => state === 'due');
  if (!due) return [];
  const { name: payeeName, bank, account } = payee;
  const number = `${row.year}-${String(row.number ?? 0).padStart(4, '0')}`;
  return [{ number, unionName, payeeName, bank, account, tranche: due.number, amountFen: due.amountFen }];
}
