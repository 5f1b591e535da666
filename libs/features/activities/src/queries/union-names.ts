import { UnitOfWork } from '#database';
import { Injectable } from '@nestjs/common';

interface Named {
  readonly unionId: string;
  readonly unionName: string;
  readonly enterpriseName: string;
}

/** Unions by the names that people type: of the union or of its enterprise, exactly. */
@Injectable()
export class UnionNames {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @returns name → id; names that no union of the district has are absent */
  async ids(names: readonly string[]): Promise<Map<string, string>> {
    if (names.length === 0) return new Map();
    const rows = await this.select('d.union_name = ANY ($1) OR d.enterprise_name = ANY ($1)', names);
    return new Map(
      rows.flatMap(({ unionId, unionName, enterpriseName }) => [
        [enterpriseName, unionId] as const,
        [unionName, unionId] as const,
      ]),
    );
  }

  /** @returns id → name of the union */
  async names(ids: readonly string[]): Promise<Map<string, string>> {
    if (ids.length === 0) return new Map();
    const rows = await this.select('d.union_id = ANY ($1::uuid[])', ids);
    return new Map(rows.map(({ unionId, unionName }) => [unionId, unionName]));
  }

  private select(condition: string, values: readonly string[]): Promise<Named[]> {
    return this.unitOfWork.read(() =>
      this.unitOfWork.sql<Named>(
        `SELECT d.union_id AS "unionId", d.union_name AS "unionName", d.enterprise_name AS "enterpriseName"
         FROM organizations.union_directory d
         WHERE d.district_id = platform.current_district() AND (${condition})`,
        [values],
      ),
    );
  }
}
