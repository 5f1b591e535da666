import type { Principal } from '#http';
import { conflict, invalid } from '#kernel';
import { Injectable } from '@nestjs/common';
import type { ApplicationText } from '../domain/application/application-text.js';
import { checkDraft } from '../domain/application/check-application.js';
import { isEditable } from '../domain/application/transition.js';
import { demandOf } from './demand.js';
import { GrantDesk } from './grant-desk.js';

export interface SaveApplicationCommand {
  readonly id: string;
  readonly text: ApplicationText;
  /** the version the editor saw */
  readonly version: number;
}

/** Keeps what the union has written so far; complete it need not be. */
@Injectable()
export class SaveApplication {
  constructor(private readonly desk: GrantDesk) {}

  /**
   * @throws DomainError `grants.invalid` with the wrong fields, `grants.not_editable`,
   *   `grants.edited_meanwhile` (conflict), not-found
   */
  async execute(principal: Principal, { id, text, version }: SaveApplicationCommand): Promise<void> {
    await this.desk.work(id, async (on) => {
      demandOf(principal, 'grant.apply', on.one);
      if (!isEditable(on.one.status)) throw conflict('grants.not_editable');
      if (on.one.version !== version) throw conflict('grants.edited_meanwhile');
      const errors = checkDraft(text, on.one.programme.terms);
      if (errors.length > 0) throw invalid('grants.invalid', errors);
      await this.desk.keep(on, { text });
    });
  }
}
