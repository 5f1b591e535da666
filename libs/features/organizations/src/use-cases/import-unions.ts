import { Injectable } from '@nestjs/common';
import { AuditLog } from '#audit';
import { UnitOfWork } from '#database';
import type { Principal } from '#http';
import { can } from '#identity';
import { Clock, forbidden, invalid, today, type FieldError } from '#kernel';
import { checkDetails, normalizeDetails, type UnionDetails } from '../domain/union-details.js';
import { atCell, type SheetRow } from '../domain/union-sheet.js';
import { OrganizationsQueries } from '../queries/organizations.queries.js';
import { UnionWriter } from './union-writer.js';

export interface ImportResult {
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
}

interface ReadRow {
  readonly line: number;
  readonly details: UnionDetails;
}

/**
 * Registers and corrects unions from a list, each known by its code: importing the same list again
 * changes nothing (R77). One wrong cell, and nothing of the list is taken.
 */
@Injectable()
export class ImportUnions {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly organizations: OrganizationsQueries,
    private readonly unions: UnionWriter,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /**
   * @param rows with industries as codes
   * @throws DomainError `organizations.import_invalid` with an error for every wrong cell
   */
  async execute(principal: Principal, rows: readonly SheetRow[]): Promise<ImportResult> {
    if (!can(principal, 'organization.manage')) throw forbidden();
    return this.unitOfWork.run(async () => {
      const read = await this.check(rows);
      const known = new Map((await this.organizations.registered()).map((one) => [one.uscc, one]));
      const count = { added: 0, changed: 0, unchanged: 0 };
      for (const { details } of read) {
        const before = known.get(details.uscc);
        if (!before) {
          await this.unions.insert(principal.districtId, details);
          count.added += 1;
        } else if (isSame(before, details)) count.unchanged += 1;
        else {
          await this.unions.update({ ...details, unionId: before.unionId, version: before.version });
          count.changed += 1;
        }
      }
      this.audit.record({
        action: 'organizations.unions_imported',
        subjectType: 'district',
        subjectId: principal.districtId,
        data: count,
      });
      return count;
    });
  }

  private async check(rows: readonly SheetRow[]): Promise<ReadRow[]> {
    const subdistricts = new Map((await this.organizations.subdistricts()).map(({ id, name }) => [name, id]));
    const read = rows.map(({ line, subdistrict, ...cells }) => {
      const subdistrictId = subdistricts.get(subdistrict) ?? '';
      return { line, details: normalizeDetails({ ...cells, subdistrictId }) };
    });
    const errors = read.flatMap(({ line, details }) =>
      checkDetails(details, today(this.clock)).map((error) => atCell(line, error)),
    );
    errors.push(...repeatedCodes(read));
    if (errors.length > 0) throw invalid('organizations.import_invalid', errors, { count: errors.length });
    return read;
  }
}

function repeatedCodes(read: readonly ReadRow[]): FieldError[] {
  const first = new Map<string, number>();
  return read.flatMap(({ line, details: { uscc } }) => {
    const earlier = first.get(uscc);
    if (earlier === undefined) first.set(uscc, line);
    const params = { line: earlier ?? line };
    return earlier === undefined
      ? []
      : [atCell(line, { pointer: '/uscc', code: 'organizations.uscc_repeated', params })];
  });
}

function isSame(before: UnionDetails, after: UnionDetails): boolean {
  return (Object.keys(after) as (keyof UnionDetails)[]).every((field) => before[field] === after[field]);
}
