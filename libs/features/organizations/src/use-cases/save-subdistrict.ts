import { Injectable } from '@nestjs/common';
import { AuditLog } from '#audit';
import { UnitOfWork, violatedConstraint } from '#database';
import type { Principal } from '#http';
import { can } from '#identity';
import { conflict, forbidden, invalid, isId, newId, notFound } from '#kernel';
import { checkText } from '../domain/union-details.js';
import { Subdistrict } from '../persistence/subdistrict.entity.js';
import { refusedDetails } from './refused-details.js';

export interface SaveSubdistrictCommand {
  readonly name: string;
  /** what is renamed, with its version as read; null: a new one */
  readonly existing: { readonly id: string; readonly version: number } | null;
}

/** The district adds or renames a sub-district federation; names are unique in the district. */
@Injectable()
export class SaveSubdistrict {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditLog,
  ) {}

  /**
   * @returns the sub-district's id
   * @throws DomainError `organizations.invalid`, `organizations.changed_meanwhile`, not-found
   */
  async execute(principal: Principal, { name, existing }: SaveSubdistrictCommand): Promise<string> {
    if (!can(principal, 'organization.manage')) throw forbidden();
    const clean = name.trim();
    const errors = checkText('name', clean);
    if (errors.length > 0) throw invalid('organizations.invalid', errors);
    const id = existing?.id ?? newId();
    try {
      await this.unitOfWork.run(async () => {
        if (existing) await this.rename(existing, clean);
        else
          await this.unitOfWork.writer.insert(Subdistrict, {
            id,
            districtId: principal.districtId,
            name: clean,
          });
        const action = existing ? 'organizations.subdistrict_renamed' : 'organizations.subdistrict_added';
        this.audit.record({ action, subjectType: 'subdistrict', subjectId: id, data: { name: clean } });
      });
    } catch (error) {
      throw refusedDetails(violatedConstraint(error)) ?? error;
    }
    return id;
  }

  private async rename({ id, version }: { id: string; version: number }, name: string): Promise<void> {
    const { writer } = this.unitOfWork;
    if (!isId(id) || !(await writer.existsBy(Subdistrict, { id }))) throw notFound('subdistrict');
    const changed = await writer.update(Subdistrict, { id, version }, { name });
    if (changed.affected === 0) throw conflict('organizations.changed_meanwhile');
  }
}
