import { AuditLog } from '#audit';
import { UnitOfWork } from '#database';
import type { Principal } from '#http';
import { conflict, invalid } from '#kernel';
import { Injectable } from '@nestjs/common';
import { yuanWords } from '../domain/money/fen.js';
import { checkTerms } from '../domain/programme/check-terms.js';
import type { ProgrammeTerms } from '../domain/programme/programme-terms.js';
import type { Programme } from '../domain/programme/programme.js';
import { revised } from '../domain/programme/revision.js';
import { ProgrammeStore } from '../persistence/programme-store.js';
import { nameTaken } from './create-programme.js';
import { demandDistrict } from './demand.js';

export interface ReviseProgrammeCommand {
  readonly id: string;
  /** the terms as they shall be; of an open programme only what may still change is taken */
  readonly terms: ProgrammeTerms;
  /** the version the editor saw */
  readonly version: number;
}

/** Changes a programme: everything of a draft; of an open one the envelope, later days and amounts not yet set. */
@Injectable()
export class ReviseProgramme {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly programmes: ProgrammeStore,
    private readonly audit: AuditLog,
  ) {}

  /**
   * @throws DomainError `grants.invalid` with the wrong fields (an envelope below what is promised is one),
   *   `grants.edited_meanwhile`, `grants.programme_closed` (conflict), forbidden, not-found
   */
  async execute(principal: Principal, { id, terms, version }: ReviseProgrammeCommand): Promise<void> {
    demandDistrict(principal, 'grant.manage');
    try {
      await this.unitOfWork.run(async () => {
        const before = await this.programmes.lock(id);
        if (before.status === 'closed') throw conflict('grants.programme_closed');
        if (before.version !== version) throw conflict('grants.edited_meanwhile');
        const after = revised(before, terms);
        check(before, after);
        await this.programmes.change(id, after);
        this.audit.record({
          action: 'grant.programme_revised',
          subjectType: 'grant-programme',
          subjectId: id,
          data: { before: before.terms, after },
        });
      });
    } catch (error) {
      throw nameTaken(error);
    }
  }
}

function check({ committedFen }: Programme, after: ProgrammeTerms): void {
  const errors = checkTerms(after);
  if (after.envelopeFen < committedFen)
    errors.push({
      pointer: '/envelope',
      code: 'grants.envelope_below_committed',
      params: { committed: yuanWords(committedFen) },
    });
  if (errors.length > 0) throw invalid('grants.invalid', errors);
}
