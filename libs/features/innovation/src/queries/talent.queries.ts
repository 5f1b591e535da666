import { UnitOfWork } from '#database';
import { Injectable } from '@nestjs/common';
import { type Paged, pagedRows } from './paged-rows.js';

/** A listed person, as members see them. */
export interface TalentItem {
  readonly id: string;
  readonly unionId: string;
  readonly unionName: string;
  readonly personName: string;
  readonly trade: string;
  readonly skills: string;
  readonly consentedOn: string;
}

export interface TalentFilter {
  /** part of name, trade or skills */
  readonly search?: string | undefined;
  readonly unionId?: string | undefined;
  readonly page?: number | undefined;
}

const COLUMNS = `t.id, t.union_id AS "unionId", d.union_name AS "unionName", t.person_name AS "personName", t.trade,
  t.skills, t.consented_on::text AS "consentedOn"`;
const SOURCE = `FROM innovation.talents t JOIN organizations.union_directory d ON d.union_id = t.union_id
  WHERE t.district_id = platform.current_district()`;
const MOST_CHOICES = 200;

/** The talents of the actor's district. Who may see them is the asker's to check. */
@Injectable()
export class TalentQueries {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Latest listed first. */
  async list(filter: TalentFilter): Promise<Paged<TalentItem>> {
    const source = `${SOURCE} AND strpos(lower(t.person_name || ' ' || t.trade || ' ' || t.skills), $1) > 0
      AND ($2::uuid IS NULL OR t.union_id = $2)`;
    const params = [filter.search?.trim().toLowerCase() ?? '', filter.unionId ?? null];
    const order = 't.listed_at DESC, t.id DESC';
    return pagedRows(this.unitOfWork, { columns: COLUMNS, source, order }, params, filter.page);
  }

  /** For a choice; one union's, or everybody's. */
  async choices(unionId: string | null): Promise<readonly TalentItem[]> {
    return this.unitOfWork.read(() =>
      this.unitOfWork.sql<TalentItem>(
        `SELECT ${COLUMNS} ${SOURCE} AND ($1::uuid IS NULL OR t.union_id = $1)
         ORDER BY t.trade, t.person_name, t.id LIMIT ${MOST_CHOICES}`,
        [unionId],
      ),
    );
  }
}
