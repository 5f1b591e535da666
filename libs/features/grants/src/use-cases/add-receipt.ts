import { RemoveEvidence, UploadEvidence, type UploadEvidenceCommand } from '#evidence';
import type { Principal } from '#http';
import { type CalendarDate, conflict, invalid, newId } from '#kernel';
import { Injectable } from '@nestjs/common';
import type { GrantCase } from '../domain/application/grant-case.js';
import { takesReceipts } from '../domain/application/transition.js';
import { checkSpending, type NewSpending } from '../domain/spending/check-spending.js';
import { RECEIPT_KIND } from '../domain/spending/receipt-kind.js';
import { SpendingStore } from '../persistence/spending-store.js';
import { demandOf } from './demand.js';
import { GrantDesk, type OnDesk } from './grant-desk.js';

export interface AddReceiptCommand extends NewSpending {
  readonly id: string;
  /** that personal numbers on it were covered */
  readonly masked: boolean;
  readonly file: UploadEvidenceCommand['file'];
}

/**
 * One spending with its receipt. The file goes on the union's shelf by the shelf's rules (content, size, once);
 * a file proves one spending in the whole district, ever. Nothing is kept when the details are refused.
 */
@Injectable()
export class AddReceipt {
  constructor(
    private readonly desk: GrantDesk,
    private readonly spendings: SpendingStore,
    private readonly uploadEvidence: UploadEvidence,
    private readonly removeEvidence: RemoveEvidence,
  ) {}

  /**
   * @throws DomainError `grants.invalid`, `evidence.invalid` with the wrong fields, `files.*`,
   *   `grants.no_receipts_now` (conflict), not-found
   */
  async execute(principal: Principal, { id, masked, file, ...typed }: AddReceiptCommand): Promise<void> {
    const details = { ...typed, description: typed.description.trim() };
    const unionId = await this.desk.work(id, async (on) => {
      await this.check(on, principal, details);
      return on.one.union.id;
    });
    const uploaded = await this.uploadEvidence.execute(principal, {
      unionId,
      kind: RECEIPT_KIND,
      details: {
        period: { from: details.spentOn, to: details.spentOn },
        conclusion: details.description,
        masked,
      },
      file,
    });
    try {
      await this.desk.work(id, (on) => this.add(on, principal, details, uploaded.id));
    } catch (error) {
      if (!uploaded.existed) await this.removeEvidence.execute(principal, uploaded.id);
      throw error;
    }
  }

  private async check({ one, day }: OnDesk, principal: Principal, details: NewSpending): Promise<void> {
    demandOf(principal, 'grant.apply', one);
    if (!takesReceipts(one.status) || one.amountFen === null) throw conflict('grants.no_receipts_now');
    const { terms } = one.programme;
    const errors = checkSpending(details, {
      categories: terms.categories,
      from: terms.opensOn,
      until: lastDay(one),
      today: day,
      amountFen: one.amountFen,
      known: await this.spendings.of(one.id),
    });
    if (errors.length > 0) throw invalid('grants.invalid', errors);
  }

  private async add(
    on: OnDesk,
    principal: Principal,
    details: NewSpending,
    evidenceId: string,
  ): Promise<void> {
    await this.check(on, principal, details);
    const { one, now } = on;
    const { category, description, spentOn, amountFen } = details;
    const spending = { id: newId(), category, description, spentOn, amountFen, evidenceId };
    if (!(await this.spendings.insert(one.id, one.districtId, spending, now)))
      throw invalid('grants.invalid', [{ pointer: '/file', code: 'grants.receipt_used' }]);
    await this.desk.log(on, 'receipt', {
      amountFen,
      note: description,
      data: { category, spentOn, evidenceId },
    });
  }
}

/** The last day on which spending counts. */
function lastDay({ programme, stoppedOn }: GrantCase): CalendarDate {
  const { spendUntil } = programme.terms;
  return stoppedOn !== null && stoppedOn < spendUntil ? stoppedOn : spendUntil;
}
