import type { Principal } from '#http';
import { conflict, invalid } from '#kernel';
import { Injectable } from '@nestjs/common';
import { checkComplete, checkDraft } from '../domain/application/check-application.js';
import { transition } from '../domain/application/transition.js';
import { mayApplyOn } from '../domain/programme/window.js';
import { EligibilityReader } from '../queries/eligibility-reader.js';
import { demandOf } from './demand.js';
import { GrantDesk, type OnDesk } from './grant-desk.js';
import { SaveApplication, type SaveApplicationCommand } from './save-application.js';

/** Hands an application in. A returned one may come back after the window, as long as the programme is open. */
@Injectable()
export class SubmitApplication {
  constructor(
    private readonly desk: GrantDesk,
    private readonly eligibility: EligibilityReader,
    private readonly saveApplication: SaveApplication,
  ) {}

  /**
   * @param edit what to write first, in the same transaction
   * @throws DomainError `grants.invalid` with what is missing, `grants.not_eligible`, `grants.not_open`,
   *   `grants.edited_meanwhile`, `grants.wrong_state` (conflict), not-found
   */
  async execute(
    principal: Principal,
    id: string,
    edit: Omit<SaveApplicationCommand, 'id'> | null = null,
  ): Promise<void> {
    await this.desk.work(id, async () => {
      if (edit) await this.saveApplication.execute(principal, { id, ...edit });
      await this.desk.work(id, (on) => this.handIn(on, principal));
    });
  }

  private async handIn(on: OnDesk, principal: Principal): Promise<void> {
    demandOf(principal, 'grant.apply', on.one);
    const { one, now, day } = on;
    const { programme, text, status } = one;
    transition(status, 'submit');
    const { opensOn: from, closesOn: until } = programme.terms;
    const open = status === 'returned' ? programme.status === 'open' : mayApplyOn(programme, day);
    if (!open) throw conflict('grants.not_open', { from, until });
    const { eligible, amountFen } = (await this.eligibility.of(one.union.id, programme)).eligibility;
    if (!eligible) throw conflict('grants.not_eligible');
    const errors = [...checkDraft(text, programme.terms), ...checkComplete(text, programme.terms, amountFen)];
    if (errors.length > 0) throw invalid('grants.invalid', errors);
    const change = { note: null, submittedBy: principal.userId, submittedAt: now };
    await this.desk.step(on, 'submit', change, { amountFen });
  }
}
