import { Injectable } from '@nestjs/common';
import { AuditLog } from '#audit';
import { UnitOfWork, violatedConstraint } from '#database';
import type { Principal } from '#http';
import { can } from '#identity';
import { Clock, conflict, forbidden, invalid, isId, notFound, today } from '#kernel';
import { checkDetails, normalizeDetails, type UnionDetails } from '../domain/union-details.js';
import { Enterprise } from '../persistence/enterprise.entity.js';
import { Union } from '../persistence/union.entity.js';
import { refusedDetails } from './refused-details.js';

export interface UpdateUnionCommand extends UnionDetails {
  readonly unionId: string;
  /** as read; somebody else's change in between is a conflict */
  readonly version: number;
}

/** The district corrects what it registered. */
@Injectable()
export class UpdateUnion {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `organizations.invalid`, `organizations.changed_meanwhile`, not-found */
  async execute(principal: Principal, { unionId, version, ...details }: UpdateUnionCommand): Promise<void> {
    if (!can(principal, 'organization.manage')) throw forbidden();
    if (!isId(unionId)) throw notFound('union');
    const clean = normalizeDetails(details);
    const errors = checkDetails(clean, today(this.clock));
    if (errors.length > 0) throw invalid('organizations.invalid', errors);
    try {
      await this.unitOfWork.run(() => this.update(unionId, version, clean));
    } catch (error) {
      throw refusedDetails(violatedConstraint(error)) ?? error;
    }
  }

  private async update(id: string, version: number, details: UnionDetails): Promise<void> {
    const { unionName, enterpriseName, uscc, industry, address, subdistrictId, establishedOn } = details;
    const { writer } = this.unitOfWork;
    const before = await writer.findOneBy(Union, { id });
    if (!before) throw notFound('union');
    const changed = await writer.update(
      Union,
      { id, version },
      { name: unionName, subdistrictId, establishedOn },
    );
    if (changed.affected === 0) throw conflict('organizations.changed_meanwhile');
    await writer.update(
      Enterprise,
      { id: before.enterpriseId },
      { uscc, name: enterpriseName, industry, address },
    );
    this.audit.record({
      action: 'organizations.union_updated',
      subjectType: 'union',
      subjectId: id,
      data: { ...details },
    });
  }
}
