import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#database';
import { isId } from '#kernel';
import type {
  EvidenceCheckView,
  EvidenceView,
  LinkedEvidenceView,
  SameContentHint,
  ShelfFilter,
  ShelfItem,
  ShelfPage,
} from './evidence-view.js';

const PAGE_SIZE = 20;
const COLUMNS = `f.id, f.union_id AS "unionId", f.sha256, f.size, f.media_type AS "mediaType",
  f.original_name AS name, f.kind, f.storage, f.conclusion, f.period_from::text AS "periodFrom",
  f.period_to::text AS "periodTo", f.uploaded_at AS "uploadedAt"`;
const LINKS = `coalesce((SELECT jsonb_agg(jsonb_build_object('assessmentId', l.assessment_id, 'indicatorCode', l.indicator_code)
    ORDER BY l.linked_at, l.indicator_code) FROM evidence.links l
    WHERE l.district_id = f.district_id AND l.evidence_id = f.id), '[]') AS links`;

/** What others may ask about proofs, in the actor's district. Who may see them is the asker's to check. */
@Injectable()
export class EvidenceQueries {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** One page of a union's shelf, newest first, with what each proof is put to. */
  async shelf(unionId: string, filter: ShelfFilter = {}): Promise<ShelfPage> {
    const params: unknown[] = [unionId, filter.kind ?? null, filter.search?.trim().toLowerCase() ?? ''];
    const where = `f.district_id = platform.current_district() AND f.union_id = $1
      AND ($2::text IS NULL OR f.kind = $2) AND strpos(lower(f.original_name || ' ' || f.conclusion), $3) > 0`;
    return this.unitOfWork.read(async () => {
      const [counted] = await this.unitOfWork.sql<{ total: number }>(
        `SELECT count(*)::int AS total FROM evidence.files f WHERE ${where}`,
        params,
      );
      const total = counted?.total ?? 0;
      const pages = Math.max(1, Math.ceil(total / PAGE_SIZE));
      const page = Math.min(Math.max(1, filter.page ?? 1), pages);
      const rows = await this.unitOfWork.sql<ShelfItem>(
        `SELECT ${COLUMNS}, ${LINKS} FROM evidence.files f WHERE ${where}
         ORDER BY f.uploaded_at DESC, f.id DESC LIMIT ${PAGE_SIZE} OFFSET ${(page - 1) * PAGE_SIZE}`,
        params,
      );
      return { rows, total, page, pages };
    });
  }

  /** A union's proofs of certain kinds, newest first: what can be picked for an indicator. */
  async ofKinds(unionId: string, kinds: readonly string[]): Promise<EvidenceView[]> {
    return this.rows<EvidenceView>(
      `SELECT ${COLUMNS} FROM evidence.files f WHERE f.union_id = $1 AND f.kind = ANY ($2)
       ORDER BY f.uploaded_at DESC, f.id DESC`,
      [unionId, kinds],
    );
  }

  /** In no order; ids that are not of this district are left out. */
  async byIds(ids: readonly string[]): Promise<EvidenceView[]> {
    return this.rows<EvidenceView>(`SELECT ${COLUMNS} FROM evidence.files f WHERE f.id = ANY ($1::uuid[])`, [
      ids.filter(isId),
    ]);
  }

  /** @returns null for an id that is not one of this district's proofs */
  async byId(id: string): Promise<EvidenceView | null> {
    return (await this.byIds([id]))[0] ?? null;
  }

  /** Every proof of an assessment at every indicator it is put to, by indicator, oldest link first. */
  async forAssessment(assessmentId: string): Promise<LinkedEvidenceView[]> {
    return this.rows<LinkedEvidenceView>(
      `SELECT l.indicator_code AS "indicatorCode", ${COLUMNS}
       FROM evidence.links l JOIN evidence.files f ON f.district_id = l.district_id AND f.id = l.evidence_id
       WHERE l.district_id = platform.current_district() AND l.assessment_id = $1
       ORDER BY l.indicator_code COLLATE "C", l.linked_at, f.id`,
      [assessmentId],
    );
  }

  /** For reviewers only (R56): a hint, never a reason to refuse. */
  async sameContentElsewhere(evidenceIds: readonly string[]): Promise<SameContentHint[]> {
    return this.rows<SameContentHint>(
      `SELECT DISTINCT f.id AS "evidenceId", d.union_id AS "otherUnionId", d.union_name AS "otherUnionName"
       FROM evidence.files f
       JOIN evidence.files o ON o.district_id = f.district_id AND o.sha256 = f.sha256 AND o.union_id <> f.union_id
       JOIN organizations.union_directory d ON d.union_id = o.union_id
       WHERE f.id = ANY ($1::uuid[]) ORDER BY 3`,
      [evidenceIds.filter(isId)],
    );
  }

  /** Newest first. */
  async checks(evidenceIds: readonly string[]): Promise<EvidenceCheckView[]> {
    return this.rows<EvidenceCheckView>(
      `SELECT evidence_id AS "evidenceId", confirmed, note, checked_by_name AS "checkedBy", checked_at AS "checkedAt"
       FROM evidence.checks WHERE evidence_id = ANY ($1::uuid[]) ORDER BY checked_at DESC, id DESC`,
      [evidenceIds.filter(isId)],
    );
  }

  private async rows<Row>(sql: string, params: readonly unknown[]): Promise<Row[]> {
    return this.unitOfWork.read(() => this.unitOfWork.sql<Row>(sql, params));
  }
}
