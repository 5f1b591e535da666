import { Injectable } from '@nestjs/common';
import { AuditLog } from '#audit';
import { UnitOfWork } from '#database';
import { conflict, newId, notFound } from '#kernel';
import type { UnionDetails } from '../domain/union-details.js';
import { Enterprise } from '../persistence/enterprise.entity.js';
import { Union } from '../persistence/union.entity.js';

export interface UnionChange extends UnionDetails {
  readonly unionId: string;
  /** as read; somebody else's change in between is a conflict */
  readonly version: number;
}

/** Writes checked details of a union and its enterprise, inside a unit of work, with the audit entry. */
@Injectable()
export class UnionWriter {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditLog,
  ) {}

  /** @returns the union's id */
  async insert(districtId: string, details: UnionDetails): Promise<string> {
    const { unionName, enterpriseName, uscc, industry, address, subdistrictId, establishedOn } = details;
    const enterpriseId = newId();
    const id = newId();
    const { writer } = this.unitOfWork;
    const enterprise = { id: enterpriseId, districtId, uscc, name: enterpriseName, industry, address };
    await writer.insert(Enterprise, enterprise);
    await writer.insert(Union, {
      id,
      districtId,
      enterpriseId,
      subdistrictId,
      name: unionName,
      establishedOn,
    });
    this.record('organizations.union_registered', id, details);
    return id;
  }

  /** @throws DomainError `organizations.changed_meanwhile`, not-found */
  async update({ unionId: id, version, ...details }: UnionChange): Promise<void> {
    const { unionName, enterpriseName, uscc, industry, address, subdistrictId, establishedOn } = details;
    const { writer } = this.unitOfWork;
    const before = await writer.findOneBy(Union, { id });
    if (!before) throw notFound('union');
    const union = { name: unionName, subdistrictId, establishedOn };
    const changed = await writer.update(Union, { id, version }, union);
    if (changed.affected === 0) throw conflict('organizations.changed_meanwhile');
    const enterprise = { uscc, name: enterpriseName, industry, address };
    await writer.update(Enterprise, { id: before.enterpriseId }, enterprise);
    this.record('organizations.union_updated', id, details);
  }

  private record(action: string, subjectId: string, data: UnionDetails): void {
    this.audit.record({ action, subjectType: 'union', subjectId, data });
  }
}
