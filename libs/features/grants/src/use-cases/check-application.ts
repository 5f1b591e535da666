import type { Principal } from '#http';
import { conflict, forbidden } from '#kernel';
import { Injectable } from '@nestjs/common';
import { transition } from '../domain/application/transition.js';
import { EligibilityReader } from '../queries/eligibility-reader.js';
import { demandOf } from './demand.js';
import { GrantDesk } from './grant-desk.js';
import { reasonOf } from './reason.js';

export interface CheckApplicationCommand {
  readonly id: string;
  readonly decision: 'check' | 'return' | 'decline';
  /** why it is returned or declined; may be empty with a check */
  readonly note: string;
}

/** The first of two: the district's administrator checks an application, returns it or declines it. */
@Injectable()
export class CheckApplication {
  constructor(
    private readonly desk: GrantDesk,
    private readonly eligibility: EligibilityReader,
  ) {}

  /**
   * @throws DomainError `grants.own_application` (forbidden), `grants.not_eligible`, `grants.wrong_state`
   *   (conflict), `grants.invalid` without a reason, not-found
   */
  async execute(principal: Principal, { id, decision, note }: CheckApplicationCommand): Promise<void> {
    await this.desk.work(id, async (on) => {
      demandOf(principal, 'grant.manage', on.one);
      const { one, now } = on;
      // A declined application can be one that the leader has before them: only the leader declines that.
      if (one.status !== 'submitted') throw wrongState(one.status, decision);
      if (one.submittedBy === principal.userId) throw forbidden('grants.own_application');
      if (decision !== 'check') {
        const reason = reasonOf(note);
        await this.desk.step(on, decision, { note: reason }, { note: reason });
        return;
      }
      const { eligible, amountFen } = (await this.eligibility.of(one.union.id, one.programme)).eligibility;
      if (!eligible) throw conflict('grants.not_eligible');
      const { userId: checkedBy, name: checkedByName } = principal;
      const change = { note: null, checkedBy, checkedByName, checkedAt: now };
      await this.desk.step(on, 'check', change, { note: note.trim(), amountFen });
    });
  }
}

function wrongState(status: Parameters<typeof transition>[0], action: Parameters<typeof transition>[1]) {
  return conflict('grants.wrong_state', { status, action });
}
