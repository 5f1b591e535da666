import type { Principal } from '#http';
import { conflict, forbidden } from '#kernel';
import { Injectable } from '@nestjs/common';
import { allows } from '../domain/application/transition.js';
import { demandOf } from './demand.js';
import { GrantApproval } from './grant-approval.js';
import { GrantDesk, type OnDesk } from './grant-desk.js';
import { reasonOf } from './reason.js';

export interface DecideApplicationCommand {
  readonly id: string;
  readonly decision: 'approve' | 'send_back' | 'decline';
  /** why it is sent back or declined; may be empty with an approval */
  readonly note: string;
}

/** The second of two: the district's leader decides on what somebody else has checked. */
@Injectable()
export class DecideApplication {
  constructor(
    private readonly desk: GrantDesk,
    private readonly approval: GrantApproval,
  ) {}

  /**
   * @throws DomainError `grants.same_person`, `grants.own_application` (forbidden); `grants.approved_already`,
   *   `grants.programme_closed`, `grants.amounts_not_set`, `grants.not_eligible`, `grants.amount_changed`,
   *   `grants.envelope_exhausted`, `grants.wrong_state` (conflict); `grants.invalid` without a reason; not-found
   */
  async execute(principal: Principal, { id, decision, note }: DecideApplicationCommand): Promise<void> {
    await this.desk.work(id, (on) => this.decide(on, principal, decision, note));
  }

  private async decide(
    on: OnDesk,
    principal: Principal,
    decision: DecideApplicationCommand['decision'],
    note: string,
  ): Promise<void> {
    const { one } = on;
    demandOf(principal, 'grant.approve', one);
    if (decision === 'approve' && one.amountFen !== null) throw conflict('grants.approved_already');
    if (one.programme.status === 'closed') throw conflict('grants.programme_closed');
    if (!allows(one.status, 'approve'))
      throw conflict('grants.wrong_state', { status: one.status, action: decision });
    if (one.checkedBy === principal.userId) throw forbidden('grants.same_person');
    if (one.submittedBy === principal.userId) throw forbidden('grants.own_application');
    if (decision === 'approve') {
      await this.approval.approve(on, principal, note.trim());
      return;
    }
    const reason = reasonOf(note);
    const unchecked = { checkedBy: null, checkedByName: null, checkedAt: null };
    const change = { note: reason, ...(decision === 'send_back' && unchecked) };
    await this.desk.step(on, decision, change, { note: reason });
  }
}
