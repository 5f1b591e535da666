import { UnitOfWork } from '#database';
import { isId } from '#kernel';
import { Injectable } from '@nestjs/common';
import type { Viewer } from '../use-cases/innovation-access.js';
import { type Paged, pagedRows } from './paged-rows.js';
import type { ParticipantView, ProjectFilter, ProjectItem, ProjectView } from './project-view.js';

const COUNT = (table: string, condition: string): string =>
  `(SELECT count(*)::int FROM innovation.${table} x WHERE x.district_id = p.district_id AND x.project_id = p.id${condition})`;
const ITEM = `p.id, p.title, p.theme, p.status, p.lead_union_id AS "leadUnionId", d.union_name AS "leadName", d.industry,
  p.proposed_at AS "proposedAt", ${COUNT('participants', ` AND x.consent = 'agreed'`)} AS unions,
  ${COUNT('milestones', '')} AS milestones, ${COUNT('milestones', ' AND x.done_on IS NOT NULL')} AS "milestonesDone"`;
const SOURCE = `FROM innovation.projects p JOIN organizations.union_directory d ON d.union_id = p.lead_union_id
  WHERE p.district_id = platform.current_district()`;

const LIST = (table: string, fields: string, order: string, condition = ''): string =>
  `coalesce((SELECT jsonb_agg(jsonb_build_object(${fields}) ORDER BY ${order}) FROM innovation.${table} x
    WHERE x.district_id = p.district_id AND x.project_id = p.id${condition}), '[]')`;
const WHOLE = `${ITEM}, p.problem, p.goal, p.proposed_by AS "proposedBy", p.started_on::text AS "startedOn",
  p.submitted_at AS "submittedAt", p.round, p.closed_reason AS "closedReason", p.benefit,
  (SELECT jsonb_build_object('id', t.id, 'personName', t.person_name, 'trade', t.trade, 'unionName', m.union_name)
    FROM innovation.talents t JOIN organizations.union_directory m ON m.union_id = t.union_id
    WHERE t.district_id = p.district_id AND t.id = p.mentor_talent_id) AS mentor,
  coalesce((SELECT jsonb_agg(jsonb_build_object('unionId', x.union_id, 'name', u.union_name, 'consent', x.consent,
      'lead', x.union_id = p.lead_union_id) ORDER BY x.union_id <> p.lead_union_id, x.asked_at, u.union_name)
    FROM innovation.participants x JOIN organizations.union_directory u ON u.union_id = x.union_id
    WHERE x.district_id = p.district_id AND x.project_id = p.id), '[]') AS participants,
  ${LIST('milestones', `'id', x.id, 'title', x.title, 'dueOn', x.due_on, 'doneOn', x.done_on`, 'x.due_on, x.id')} AS plan,
  ${LIST('proofs', `'id', x.id, 'name', x.name, 'mediaType', x.media_type, 'size', x.size, 'sha256', x.sha256`, 'x.uploaded_at, x.id')} AS proofs,
  ${LIST('panelists', `'userId', x.user_id, 'name', x.name, 'vote', x.vote, 'note', x.note`, 'x.name, x.user_id', ' AND x.round = p.round')} AS panel,
  (SELECT r.id FROM innovation.results r WHERE r.district_id = p.district_id AND r.project_id = p.id) AS "resultId"`;

type WholeProject = Omit<ProjectView, 'part'>;

/** Improvement projects, each as its reader may see it. */
@Injectable()
export class ProjectQueries {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Those that go on first, then the newest. */
  async list(filter: ProjectFilter): Promise<Paged<ProjectItem>> {
    const source = `${SOURCE} AND strpos(lower(p.title || ' ' || p.goal), $1) > 0
      AND ($2::text IS NULL OR p.theme = $2) AND ($3::text IS NULL OR p.status = $3)
      AND ($4::uuid IS NULL OR EXISTS (SELECT FROM innovation.participants x WHERE x.district_id = p.district_id
        AND x.project_id = p.id AND x.union_id = $4 AND x.consent = 'agreed'))`;
    const { search, theme, status, unionId, page } = filter;
    const params = [search?.trim().toLowerCase() ?? '', theme ?? null, status ?? null, unionId ?? null];
    const order = `p.status = 'closed', p.proposed_at DESC, p.id DESC`;
    return pagedRows(this.unitOfWork, { columns: ITEM, source, order }, params, page);
  }

  /** null: there is no such project */
  async one(id: string, viewer: Viewer): Promise<ProjectView | null> {
    if (!isId(id)) return null;
    const [found] = await this.unitOfWork.read(() =>
      this.unitOfWork.sql<WholeProject>(`SELECT ${WHOLE} ${SOURCE} AND p.id = $1`, [id]),
    );
    return found ? seenBy(viewer, found) : null;
  }
}

/** Proofs, figures that nobody accepted yet, and the panel's work are the team's and the district's. */
function seenBy({ unionId }: Viewer, whole: WholeProject): ProjectView {
  const part = partOf(whole.participants.find((one) => one.unionId === unionId));
  if (unionId === null || part === 'lead' || part === 'team') return { ...whole, part };
  const participants = whole.participants.filter(
    ({ consent, unionId: id }) => consent === 'agreed' || id === unionId,
  );
  return { ...whole, participants, part, benefit: null, proofs: null, panel: null };
}

function partOf(own: ParticipantView | undefined): ProjectView['part'] {
  if (!own || own.consent === 'declined') return null;
  if (own.consent === 'asked') return 'asked';
  return own.lead ? 'lead' : 'team';
}
