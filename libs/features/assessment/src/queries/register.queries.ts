import { UnitOfWork } from '#database';
import { isId, type CalendarDate } from '#kernel';
import { Injectable } from '@nestjs/common';
import { normalizeCertificateCode } from '../domain/award/certificate-code.js';
import { AWARDS } from './award-states.sql.js';
import type {
  PublicAward,
  RegisterFilter,
  RegisterPage,
  RegisterRow,
  StarCounts,
  UnionHistory,
  VerifiedCertificate,
} from './register-view.js';

const PAGE_SIZE = 20;
const MOST_COUNTED = 1000;
const BY_PINYIN = '"zh-Hans-CN-x-icu"';

const PUBLIC = `w.star, w.number, w."certificateCode", w."awardedOn", w."validUntil", w.state, w."changedOn", w.reason`;
const UNION = `d.union_id AS "unionId", d.union_name AS "unionName", d.enterprise_name AS "enterpriseName",
  d.subdistrict_name AS "subdistrictName", d.industry`;

/** What the public may know of stars, in the actor's district (R35, R52). */
@Injectable()
export class RegisterQueries {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Unions with a star in force, most stars first, then by the sound of their names. */
  async register(filter: RegisterFilter, today: CalendarDate): Promise<RegisterPage> {
    const params = [
      today,
      filter.search?.trim().toLowerCase() ?? '',
      isId(filter.subdistrictId) ? filter.subdistrictId : null,
      filter.industry ?? null,
      filter.star ?? null,
    ];
    const source = `
      FROM (${AWARDS}) w JOIN organizations.union_directory d ON d.union_id = w.union_id
      WHERE w.state = 'valid' AND strpos(lower(d.union_name || ' ' || d.enterprise_name), $2) > 0
        AND ($3::uuid IS NULL OR d.subdistrict_id = $3) AND ($4::text IS NULL OR d.industry = $4)
        AND ($5::int IS NULL OR w.star = $5)`;
    return this.unitOfWork.read(async () => {
      const [counted] = await this.unitOfWork.sql<{ total: number }>(
        `SELECT count(*)::int AS total FROM (SELECT 1 ${source} LIMIT ${MOST_COUNTED + 1}) counted`,
        params,
      );
      const found = counted?.total ?? 0;
      const total = Math.min(found, MOST_COUNTED);
      const pages = Math.max(1, Math.ceil(total / PAGE_SIZE));
      const page = Math.min(Math.max(1, filter.page ?? 1), pages);
      const rows = await this.unitOfWork.sql<RegisterRow>(
        `SELECT ${UNION}, w.star, w.number, w."awardedOn", w."validUntil" ${source}
         ORDER BY w.star DESC, d.union_name COLLATE ${BY_PINYIN}, d.union_id
         LIMIT ${PAGE_SIZE} OFFSET ${(page - 1) * PAGE_SIZE}`,
        params,
      );
      return { rows, total, capped: found > MOST_COUNTED, page, pages };
    });
  }

  /** A union with all its awards; null for an id that is not one of this district's unions. */
  async union(unionId: string, today: CalendarDate): Promise<UnionHistory | null> {
    if (!isId(unionId)) return null;
    return this.unitOfWork.read(async () => {
      const [union] = await this.unitOfWork.sql<Omit<UnionHistory, 'awards'>>(
        `SELECT ${UNION} FROM organizations.union_directory d WHERE d.union_id = $1`,
        [unionId],
      );
      if (!union) return null;
      const rows = await this.unitOfWork.sql<PublicAward>(
        `SELECT ${PUBLIC} FROM (${AWARDS}) w WHERE w.union_id = $2 ORDER BY w.awarded_on DESC, w.created_at DESC`,
        [today, unionId],
      );
      return { ...union, awards: rows };
    });
  }

  /** The certificate of a code however it was typed; null where there is none. */
  async verify(typed: string, today: CalendarDate): Promise<VerifiedCertificate | null> {
    const rows = await this.unitOfWork.read(() =>
      this.unitOfWork.sql<VerifiedCertificate>(
        `SELECT ${PUBLIC}, ${UNION} FROM (${AWARDS}) w JOIN organizations.union_directory d ON d.union_id = w.union_id
         WHERE w."certificateCode" = $2`,
        [today, normalizeCertificateCode(typed)],
      ),
    );
    return rows[0] ?? null;
  }

  /** How many unions have how many stars in force. */
  async counts(today: CalendarDate): Promise<StarCounts> {
    const [counts] = await this.unitOfWork.read(() =>
      this.unitOfWork.sql<StarCounts>(
        `SELECT count(*) FILTER (WHERE star = 1)::int AS one, count(*) FILTER (WHERE star = 2)::int AS two,
                count(*) FILTER (WHERE star = 3)::int AS three
         FROM (${AWARDS}) w WHERE w.state = 'valid'`,
        [today],
      ),
    );
    return counts ?? { one: 0, two: 0, three: 0 };
  }

  /** The latest stars in force, newest first. */
  async recent(today: CalendarDate, most: number): Promise<RegisterRow[]> {
    return this.unitOfWork.read(() =>
      this.unitOfWork.sql<RegisterRow>(
        `SELECT ${UNION}, w.star, w.number, w."awardedOn", w."validUntil"
         FROM (${AWARDS}) w JOIN organizations.union_directory d ON d.union_id = w.union_id
         WHERE w.state = 'valid' ORDER BY w.awarded_on DESC, w.created_at DESC LIMIT $2`,
        [today, most],
      ),
    );
  }

  /** The cycle unions can take part in now, the one due first; null where none is open. */
  async runningCycle(): Promise<{ readonly name: string; readonly dueOn: CalendarDate } | null> {
    const rows = await this.unitOfWork.read(() =>
      this.unitOfWork.sql<{ name: string; dueOn: CalendarDate }>(
        `SELECT name, due_on::text AS "dueOn" FROM assessment.cycles
         WHERE district_id = platform.current_district() AND status = 'open' ORDER BY due_on LIMIT 1`,
      ),
    );
    return rows[0] ?? null;
  }
}
