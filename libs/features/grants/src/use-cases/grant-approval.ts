import type { Principal } from '#http';
import { conflict } from '#kernel';
import { Injectable } from '@nestjs/common';
import { sumFen, yuanWords } from '../domain/money/fen.js';
import { freeFen } from '../domain/programme/programme.js';
import { splitTranches } from '../domain/programme/tranche-plan.js';
import type { DecisionDocument } from '../domain/eligibility/decision-document.js';
import { DecisionStore } from '../persistence/decision-store.js';
import { LedgerStore } from '../persistence/ledger-store.js';
import { ProgrammeStore } from '../persistence/programme-store.js';
import { EligibilityReader, type EligibilityOnDay } from '../queries/eligibility-reader.js';
import { GrantDesk, type OnDesk } from './grant-desk.js';

/** Promises the money: eligibility as at this moment, frozen with everything the decision rests on. */
@Injectable()
export class GrantApproval {
  constructor(
    private readonly desk: GrantDesk,
    private readonly eligibility: EligibilityReader,
    private readonly programmes: ProgrammeStore,
    private readonly decisions: DecisionStore,
    private readonly ledger: LedgerStore,
  ) {}

  /** With application and programme held. @throws DomainError conflict, see DecideApplication */
  async approve(on: OnDesk, principal: Principal, note: string): Promise<void> {
    const { one, now, day } = on;
    const { programme } = one;
    if (!programme.terms.amountsSet) throw conflict('grants.amounts_not_set');
    const found = await this.eligibility.of(one.union.id, programme);
    const { eligible, amountFen } = found.eligibility;
    if (!eligible) throw conflict('grants.not_eligible');
    const planned = sumFen(Object.values(one.text.budget));
    if (planned !== amountFen)
      throw conflict('grants.amount_changed', { planned: yuanWords(planned), amount: yuanWords(amountFen) });
    const free = freeFen(programme);
    if (amountFen > free)
      throw conflict('grants.envelope_exhausted', { free: yuanWords(free), amount: yuanWords(amountFen) });
    const number = await this.programmes.nextNumber(programme.id);
    const document = documentOf(on, principal, found);
    const sha256 = await this.decisions.insert(one.districtId, document, now);
    const change = { note: note || null, approvedBy: principal.userId, amountFen, number };
    await this.desk.step(on, 'approve', change, { note, amountFen, data: { number, sha256 } });
    await this.ledger.book(one, { kind: 'commit', amountFen, bookedOn: day }, now);
  }
}

function documentOf(
  { one, now }: OnDesk,
  principal: Principal,
  { facts, eligibility }: EligibilityOnDay,
): DecisionDocument {
  const { union, programme, checkedBy, checkedByName, checkedAt } = one;
  if (checkedBy === null || checkedByName === null || checkedAt === null)
    throw new Error(`application ${one.id} was checked by nobody`);
  return {
    format: 1,
    applicationId: one.id,
    programme: { id: programme.id, terms: programme.terms },
    union: { id: union.id, name: union.name, uscc: union.uscc },
    application: one.text,
    facts,
    eligibility,
    amountFen: eligibility.amountFen,
    tranches: splitTranches(eligibility.amountFen, programme.terms.tranches),
    checked: { userId: checkedBy, name: checkedByName, at: checkedAt.toISOString() },
    approved: { userId: principal.userId, name: principal.name, at: now.toISOString() },
  };
}
