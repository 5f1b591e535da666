import { UnitOfWork } from '#database';
import { Clock, isId, today } from '#kernel';
import { Injectable } from '@nestjs/common';
import type { Programme } from '../domain/programme/programme.js';
import { PROGRAMME_COLUMNS } from '../persistence/programme.sql.js';
import { EligibilityReader, type EligibilityOnDay } from './eligibility-reader.js';
import type { GrantPage } from './grant-desk.queries.js';
import { type GrantRow, SELECT_ROWS } from './grant-row.js';

export interface OpenProgramme extends EligibilityOnDay {
  readonly programme: Programme;
}

const PAGE_SIZE = 10;
/** A district has a handful of programmes open at a time. */
const MOST_OPEN = 20;

/** What concerns one union. Whoever asks must hold `grant.view` for it. */
@Injectable()
export class OwnGrantsQueries {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly eligibility: EligibilityReader,
    private readonly clock: Clock,
  ) {}

  /** The union's applications: those under way first. */
  async applications(unionId: string, wanted: number): Promise<GrantPage> {
    const params = [isId(unionId) ? unionId : null];
    return this.unitOfWork.read(async () => {
      const [counted] = await this.unitOfWork.sql<{ total: number }>(
        'SELECT count(*)::int AS total FROM grants.applications a WHERE a.union_id = $1',
        params,
      );
      const total = counted?.total ?? 0;
      const pages = Math.max(1, Math.ceil(total / PAGE_SIZE));
      const page = Math.min(Math.max(1, wanted), pages);
      const rows = await this.unitOfWork.sql<GrantRow>(
        `${SELECT_ROWS} WHERE a.union_id = $1
         ORDER BY a.status IN ('closed', 'declined', 'withdrawn', 'lapsed'), a.updated_at DESC, a.id
         LIMIT ${PAGE_SIZE} OFFSET ${(page - 1) * PAGE_SIZE}`,
        params,
      );
      return { rows, total, page, pages };
    });
  }

  /** Programmes that take applications today and have none of this union, with its eligibility. */
  async open(unionId: string): Promise<OpenProgramme[]> {
    if (!isId(unionId)) return [];
    return this.unitOfWork.read(async () => {
      const programmes = await this.unitOfWork.sql<Programme>(
        `SELECT ${PROGRAMME_COLUMNS} FROM grants.programmes p
         WHERE p.district_id = platform.current_district() AND p.status = 'open'
           AND p.terms->>'opensOn' <= $2 AND p.closes_on >= $2
           AND NOT EXISTS (SELECT FROM grants.applications a WHERE a.district_id = p.district_id
             AND a.programme_id = p.id AND a.union_id = $1 AND a.status NOT IN ('declined', 'withdrawn', 'lapsed'))
         ORDER BY p.closes_on, p.id LIMIT ${MOST_OPEN}`,
        [unionId, today(this.clock)],
      );
      const open: OpenProgramme[] = [];
      for (const programme of programmes)
        open.push({ programme, ...(await this.eligibility.of(unionId, programme)) });
      return open;
    });
  }
}
