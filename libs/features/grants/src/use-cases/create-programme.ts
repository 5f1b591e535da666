import { AuditLog } from '#audit';
import { UnitOfWork, violatedConstraint } from '#database';
import type { Principal } from '#http';
import { Clock, invalid, newId } from '#kernel';
import { Injectable } from '@nestjs/common';
import { checkTerms } from '../domain/programme/check-terms.js';
import type { ProgrammeTerms } from '../domain/programme/programme-terms.js';
import { ProgrammeStore } from '../persistence/programme-store.js';
import { demandDistrict } from './demand.js';

/** The district plans a programme; unions see it once it is open. */
@Injectable()
export class CreateProgramme {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly programmes: ProgrammeStore,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** @returns its id. @throws DomainError `grants.invalid` with the wrong fields, forbidden */
  async execute(principal: Principal, terms: ProgrammeTerms): Promise<string> {
    demandDistrict(principal, 'grant.manage');
    const errors = checkTerms(terms);
    if (errors.length > 0) throw invalid('grants.invalid', errors);
    const id = newId();
    try {
      await this.unitOfWork.run(async () => {
        await this.programmes.insert(id, principal.districtId, terms, this.clock.now());
        this.audit.record({
          action: 'grant.programme_created',
          subjectType: 'grant-programme',
          subjectId: id,
          data: { terms },
        });
      });
    } catch (error) {
      throw nameTaken(error);
    }
    return id;
  }
}

/** Two programmes of one year with the same name: said at the field. */
export function nameTaken(error: unknown): unknown {
  return violatedConstraint(error) === 'programmes_name'
    ? invalid('grants.invalid', [{ pointer: '/name', code: 'grants.name_taken' }])
    : error;
}
