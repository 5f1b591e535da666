import { Injectable } from '@nestjs/common';
import { UnitOfWork, violatedConstraint } from '#database';
import type { Principal } from '#http';
import { can } from '#identity';
import { Clock, forbidden, invalid, today } from '#kernel';
import { checkDetails, normalizeDetails, type UnionDetails } from '../domain/union-details.js';
import { refusedDetails } from './refused-details.js';
import { UnionWriter } from './union-writer.js';

/** The district registers an enterprise together with its union; one code is registered once. */
@Injectable()
export class RegisterUnion {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly unions: UnionWriter,
    private readonly clock: Clock,
  ) {}

  /**
   * @returns the union's id
   * @throws DomainError `organizations.invalid` with the wrong fields
   */
  async execute(principal: Principal, details: UnionDetails): Promise<string> {
    if (!can(principal, 'organization.manage')) throw forbidden();
    const clean = normalizeDetails(details);
    const errors = checkDetails(clean, today(this.clock));
    if (errors.length > 0) throw invalid('organizations.invalid', errors);
    try {
      return await this.unitOfWork.run(() => this.unions.insert(principal.districtId, clean));
    } catch (error) {
      throw refusedDetails(violatedConstraint(error)) ?? error;
    }
  }
}
