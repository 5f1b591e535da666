import { Injectable } from '@nestjs/common';
import { AuditLog } from '#audit';
import { UnitOfWork, violatedConstraint } from '#database';
import type { Principal } from '#http';
import { can } from '#identity';
import { Clock, forbidden, invalid, newId, today } from '#kernel';
import { checkDetails, normalizeDetails, type UnionDetails } from '../domain/union-details.js';
import { Enterprise } from '../persistence/enterprise.entity.js';
import { Union } from '../persistence/union.entity.js';
import { refusedDetails } from './refused-details.js';

/** The district registers an enterprise together with its union; one code is registered once. */
@Injectable()
export class RegisterUnion {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditLog,
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
      return await this.unitOfWork.run(() => this.insert(principal.districtId, clean));
    } catch (error) {
      throw refusedDetails(violatedConstraint(error)) ?? error;
    }
  }

  private async insert(districtId: string, details: UnionDetails): Promise<string> {
    const { unionName, enterpriseName, uscc, industry, address, subdistrictId, establishedOn } = details;
    const enterpriseId = newId();
    const id = newId();
    const { writer } = this.unitOfWork;
    await writer.insert(Enterprise, {
      id: enterpriseId,
      districtId,
      uscc,
      name: enterpriseName,
      industry,
      address,
    });
    await writer.insert(Union, {
      id,
      districtId,
      enterpriseId,
      subdistrictId,
      name: unionName,
      establishedOn,
    });
    this.audit.record({
      action: 'organizations.union_registered',
      subjectType: 'union',
      subjectId: id,
      data: { ...details },
    });
    return id;
  }
}
