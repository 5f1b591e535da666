import { StarQueries } from '#assessment';
import { UnitOfWork } from '#database';
import { EvidenceQueries, type SameContentHint } from '#evidence';
import type { Principal } from '#http';
import { can } from '#identity';
import { notFound } from '#kernel';
import { Injectable } from '@nestjs/common';
import type { GrantCase } from '../domain/application/grant-case.js';
import type { GrantEvent } from '../domain/application/grant-event.js';
import { tranchesOf } from '../domain/application/tranches-of.js';
import type { LedgerEntry } from '../domain/money/ledger-entry.js';
import type { TrancheView } from '../domain/programme/tranche-plan.js';
import { outstandingFen } from '../domain/spending/outstanding.js';
import { provenFen, type Spending } from '../domain/spending/spending.js';
import { ApplicationStore } from '../persistence/application-store.js';
import type { StoredDecision } from '../persistence/decision-store.js';
import { EligibilityReader, type EligibilityOnDay } from './eligibility-reader.js';
import { GrantRecords } from './grant-records.js';

export interface ReceiptView extends Spending {
  readonly fileName: string;
  /** for the district: unions on whose shelf the same bytes lie */
  readonly elsewhere: readonly string[];
}

/** Everything about one application. */
export interface GrantDossier {
  readonly one: GrantCase;
  readonly receipts: readonly ReceiptView[];
  readonly entries: readonly LedgerEntry[];
  readonly events: readonly GrantEvent[];
  readonly decision: StoredDecision | null;
  /** as at today, while nothing is decided; afterwards the decision holds it */
  readonly today: EligibilityOnDay | null;
  readonly tranches: readonly TrancheView[];
  readonly suspended: boolean;
  readonly provenFen: number;
  readonly outstandingFen: number;
}

/** One application with all that belongs to it, for those who may see it. */
@Injectable()
export class GrantCases {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly applications: ApplicationStore,
    private readonly records: GrantRecords,
    private readonly eligibility: EligibilityReader,
    private readonly stars: StarQueries,
    private readonly evidence: EvidenceQueries,
  ) {}

  /** @throws DomainError not-found, also for a draft that its union has not handed in */
  async of(principal: Principal, id: string): Promise<GrantDossier> {
    return this.unitOfWork.read(async () => {
      const one = await this.applications.get(id);
      const { union, status, programme } = one;
      const district = can(principal, 'grant.view', {});
      if (!can(principal, 'grant.view', { unionId: union.id })) throw notFound('application');
      const own = principal.grants.some(({ scopeId }) => scopeId === union.id);
      if (!own && one.submittedAt === null) throw notFound('application');
      const { spendings, entries, events, decision } = await this.records.of(id);
      const { suspended } = await this.stars.current(union.id);
      const paid = entries.flatMap(({ tranche }) => tranche ?? []);
      const undecided = ['draft', 'submitted', 'returned', 'checked'].includes(status);
      const proven = provenFen(spendings, one.stoppedOn);
      return {
        one,
        receipts: await this.receipts(spendings, district),
        entries,
        events,
        decision,
        today: undecided ? await this.eligibility.of(union.id, programme) : null,
        tranches: tranchesOf(one, { paid, spendings, suspended }),
        suspended,
        provenFen: proven,
        outstandingFen: outstandingFen({ ...one, provenFen: proven }),
      };
    });
  }

  private async receipts(spendings: readonly Spending[], district: boolean): Promise<ReceiptView[]> {
    const ids = spendings.map(({ evidenceId }) => evidenceId);
    const files = await this.evidence.byIds(ids);
    const hints: readonly SameContentHint[] = district ? await this.evidence.sameContentElsewhere(ids) : [];
    return spendings.map((one) => ({
      ...one,
      fileName: files.find(({ id }) => id === one.evidenceId)?.name ?? '',
      elsewhere: hints
        .filter(({ evidenceId }) => evidenceId === one.evidenceId)
        .map(({ otherUnionName }) => otherUnionName),
    }));
  }
}
