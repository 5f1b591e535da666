import { UnitOfWork } from '#database';
import { Injectable } from '@nestjs/common';
import type { Programme } from '../domain/programme/programme.js';
import { PROGRAMME_COLUMNS } from '../persistence/programme.sql.js';
import { ProgrammeStore } from '../persistence/programme-store.js';

export interface ProgrammeItem extends Programme {
  /** handed in, whatever became of them */
  readonly applications: number;
  /** drafts, handed in and checked: what closing lets lapse */
  readonly undecided: number;
}

export interface ProgrammePage {
  readonly rows: readonly ProgrammeItem[];
  readonly page: number;
  readonly pages: number;
}

const PAGE_SIZE = 5;
const COUNTS = `
  (SELECT count(*)::int FROM grants.applications a WHERE a.district_id = p.district_id
    AND a.programme_id = p.id AND a.submitted_at IS NOT NULL) AS applications,
  (SELECT count(*)::int FROM grants.applications a WHERE a.district_id = p.district_id
    AND a.programme_id = p.id AND a.status IN ('draft', 'submitted', 'returned', 'checked')) AS undecided`;

/** Programmes of the actor's district. */
@Injectable()
export class ProgrammeQueries {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly programmes: ProgrammeStore,
  ) {}

  /** Open ones first, then by year. */
  async list(wanted: number): Promise<ProgrammePage> {
    return this.unitOfWork.read(async () => {
      const [counted] = await this.unitOfWork.sql<{ total: number }>(
        'SELECT count(*)::int AS total FROM grants.programmes WHERE district_id = platform.current_district()',
      );
      const pages = Math.max(1, Math.ceil((counted?.total ?? 0) / PAGE_SIZE));
      const page = Math.min(Math.max(1, wanted), pages);
      const rows = await this.unitOfWork.sql<ProgrammeItem>(
        `SELECT ${PROGRAMME_COLUMNS}, ${COUNTS} FROM grants.programmes p
         WHERE p.district_id = platform.current_district()
         ORDER BY array_position(ARRAY['open', 'draft', 'closed'], p.status), p.year DESC, p.id
         LIMIT ${PAGE_SIZE} OFFSET ${(page - 1) * PAGE_SIZE}`,
      );
      return { rows, page, pages };
    });
  }

  /** @throws DomainError not-found */
  async one(id: string): Promise<ProgrammeItem> {
    return this.unitOfWork.read(async () => {
      const programme = await this.programmes.get(id);
      const [counts] = await this.unitOfWork.sql<Pick<ProgrammeItem, 'applications' | 'undecided'>>(
        `SELECT ${COUNTS} FROM grants.programmes p WHERE p.id = $1`,
        [programme.id],
      );
      return { ...programme, applications: 0, undecided: 0, ...counts };
    });
  }
}
