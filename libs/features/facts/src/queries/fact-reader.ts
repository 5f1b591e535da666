import { Injectable, Logger } from '@nestjs/common';
import { creditEntryOf } from '../domain/credit-kinds.js';
import { FactSeal } from '../domain/fact-seal.js';
import { indicatorOf } from '../domain/indicator-feeds.js';
import { contentOf, type FactRow, withdrawalOf } from '../persistence/fact-rows.js';
import type { FactView } from './fact-view.js';

/** Turns rows into facts, and looks whether they are what the platform wrote. */
@Injectable()
export class FactReader {
  private readonly logger = new Logger('Facts');

  constructor(private readonly seal: FactSeal) {}

  view(row: FactRow): FactView {
    const { id, unionId, kind, from, to, quantity, unit, source, recordedAt } = contentOf(row);
    const withdrawal = withdrawalOf(row);
    const genuine = this.isGenuine(row);
    if (!genuine) this.logger.error(`the signature of fact ${id} does not hold`);
    return {
      ...{ id, unionId, kind, from, to, quantity, unit, source, recordedAt, genuine },
      unionName: row.union_name,
      subdistrictId: row.subdistrict_id,
      subdistrictName: row.subdistrict_name,
      withdrawn: withdrawal && { reason: withdrawal.reason, at: withdrawal.withdrawnAt },
      indicator: indicatorOf(kind),
      credit: creditEntryOf(kind),
    };
  }

  /** Both the fact and, where there is one, its withdrawal. */
  isGenuine(row: FactRow): boolean {
    const withdrawal = withdrawalOf(row);
    return (
      this.seal.holdsFact(contentOf(row), row.signature) &&
      (withdrawal === null || this.seal.holdsWithdrawal(withdrawal, row.withdrawal_signature ?? ''))
    );
  }
}
