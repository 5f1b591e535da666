import { Injectable } from '@nestjs/common';
import { UnitOfWork, violatedConstraint } from '#database';
import type { Principal } from '#http';
import { can } from '#identity';
import { Clock, forbidden, invalid, isId, notFound, today } from '#kernel';
import { checkDetails, normalizeDetails } from '../domain/union-details.js';
import { refusedDetails } from './refused-details.js';
import { UnionWriter, type UnionChange } from './union-writer.js';

/** The district corrects what it registered. */
@Injectable()
export class UpdateUnion {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly unions: UnionWriter,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `organizations.invalid`, `organizations.changed_meanwhile`, not-found */
  async execute(principal: Principal, { unionId, version, ...details }: UnionChange): Promise<void> {
    if (!can(principal, 'organization.manage')) throw forbidden();
    if (!isId(unionId)) throw notFound('union');
    const clean = normalizeDetails(details);
    const errors = checkDetails(clean, today(this.clock));
    if (errors.length > 0) throw invalid('organizations.invalid', errors);
    try {
      await this.unitOfWork.run(() => this.unions.update({ ...clean, unionId, version }));
    } catch (error) {
      throw refusedDetails(violatedConstraint(error)) ?? error;
    }
  }
}
