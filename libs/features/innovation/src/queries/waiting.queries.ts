import { UnitOfWork } from '#database';
import type { Principal } from '#http';
import { can } from '#identity';
import { addDays, type CalendarDate } from '#kernel';
import { Injectable } from '@nestjs/common';
import { LEAST_PANEL } from '../domain/panel.js';

/** What somebody should do next; texts in `innovation.waiting.<kind>`. */
export type WaitingKind =
  'vote' | 'name_panel' | 'invitation' | 'sign_slip' | 'choose_answer' | 'project_returned' | 'milestone';

export interface WaitingItem {
  readonly kind: WaitingKind;
  /** of the problem or project */
  readonly id: string;
  readonly title: string;
  /** null: no day is set */
  readonly dueOn: CalendarDate | null;
}

const AHEAD_DAYS = 14;
const MOST = 12;

/** $1 union, $2 user, $3 the last day looked at, $4 may name panels */
const WAITING = `
  SELECT 1 AS rank, 'vote' AS kind, p.id, p.title, NULL::text AS "dueOn"
  FROM innovation.panelists v JOIN innovation.projects p
    ON p.district_id = v.district_id AND p.id = v.project_id AND p.round = v.round AND p.status = 'submitted'
  WHERE v.district_id = platform.current_district() AND v.user_id = $2 AND v.vote IS NULL
  UNION ALL
  SELECT 2, 'name_panel', p.id, p.title, NULL FROM innovation.projects p
  WHERE $4 AND p.district_id = platform.current_district() AND p.status = 'submitted' AND
    (SELECT count(*) FROM innovation.panelists v WHERE v.district_id = p.district_id AND v.project_id = p.id
      AND v.round = p.round AND v.vote IS DISTINCT FROM 'recused') < ${LEAST_PANEL}
  UNION ALL
  SELECT 3, 'invitation', p.id, p.title, NULL FROM innovation.participants x
  JOIN innovation.projects p ON p.district_id = x.district_id AND p.id = x.project_id
  WHERE x.district_id = platform.current_district() AND x.union_id = $1 AND x.consent = 'asked'
    AND p.status IN ('idea', 'running', 'returned')
  UNION ALL
  SELECT 4, 'sign_slip', p.id, p.title, NULL FROM innovation.problems p
  JOIN innovation.answers a ON a.district_id = p.district_id AND a.id = p.chosen_answer_id
  WHERE p.district_id = platform.current_district() AND p.status = 'chosen'
    AND (p.asker_union_id = $1 AND p.asker_signed_at IS NULL OR a.solver_union_id = $1 AND p.solver_signed_at IS NULL)
  UNION ALL
  SELECT 5, 'choose_answer', p.id, p.title, NULL FROM innovation.problems p
  WHERE p.district_id = platform.current_district() AND p.asker_union_id = $1 AND p.status = 'open'
    AND EXISTS (SELECT FROM innovation.answers a WHERE a.district_id = p.district_id AND a.problem_id = p.id)
  UNION ALL
  SELECT 6, 'project_returned', p.id, p.title, NULL FROM innovation.projects p
  WHERE p.district_id = platform.current_district() AND p.lead_union_id = $1 AND p.status = 'returned'
  UNION ALL
  SELECT 7, 'milestone', p.id, p.title || ' · ' || m.title, m.due_on::text FROM innovation.milestones m
  JOIN innovation.projects p ON p.district_id = m.district_id AND p.id = m.project_id
  JOIN innovation.participants x ON x.district_id = p.district_id AND x.project_id = p.id AND x.union_id = $1
  WHERE m.district_id = platform.current_district() AND x.consent = 'agreed' AND m.done_on IS NULL
    AND m.due_on <= $3 AND p.status IN ('idea', 'running', 'returned')`;

/** What waits for whoever looks at the board. */
@Injectable()
export class WaitingQueries {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** The most urgent first. */
  async of(principal: Principal, unionId: string | null, today: CalendarDate): Promise<WaitingItem[]> {
    const until = addDays(today, AHEAD_DAYS);
    const params = [unionId, principal.userId, until, can(principal, 'innovation.manage')];
    return this.unitOfWork.read(() =>
      this.unitOfWork.sql<WaitingItem>(
        `SELECT kind, id, title, "dueOn" FROM (${WAITING}) w ORDER BY rank, "dueOn", id LIMIT ${MOST}`,
        params,
      ),
    );
  }
}
