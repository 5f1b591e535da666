import { UnitOfWork } from '#database';
import { isId } from '#kernel';
import { Injectable } from '@nestjs/common';
import type { Viewer } from '../use-cases/innovation-access.js';
import { type Paged, pagedRows } from './paged-rows.js';
import type { AnswerView, ProblemFilter, ProblemItem, ProblemView, SlipView } from './problem-view.js';

const ITEM = `p.id, p.title, p.theme, p.status, p.asker_union_id AS "askerUnionId", d.union_name AS "askerName",
  d.industry, p.posted_at AS "postedAt",
  (SELECT count(*)::int FROM innovation.answers a WHERE a.district_id = p.district_id AND a.problem_id = p.id) AS answers`;
const SOURCE = `FROM innovation.problems p JOIN organizations.union_directory d ON d.union_id = p.asker_union_id
  WHERE p.district_id = platform.current_district()`;

interface WholeProblem extends ProblemItem, Omit<SlipView, 'text'> {
  readonly openText: string;
  readonly confidentialText: string;
  readonly postedBy: string;
  readonly chosenAnswerId: string | null;
  readonly chosenOn: string | null;
  readonly slipText: string;
  readonly solvedOn: string | null;
  readonly closedReason: string | null;
}

/** The problem board, each problem as its reader may see it. */
@Injectable()
export class ProblemQueries {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Open ones first, then the newest. Of each, what all members may know. */
  async list(filter: ProblemFilter): Promise<Paged<ProblemItem>> {
    const source = `${SOURCE} AND strpos(lower(p.title || ' ' || p.open_text), $1) > 0
      AND ($2::text IS NULL OR p.theme = $2) AND ($3::text IS NULL OR p.status = $3)
      AND ($4::uuid IS NULL OR p.asker_union_id = $4 OR EXISTS (SELECT FROM innovation.answers a
        WHERE a.district_id = p.district_id AND a.problem_id = p.id AND a.solver_union_id = $4))`;
    const { search, theme, status, unionId, page } = filter;
    const params = [search?.trim().toLowerCase() ?? '', theme ?? null, status ?? null, unionId ?? null];
    const order = `p.status <> 'open', p.posted_at DESC, p.id DESC`;
    return pagedRows(this.unitOfWork, { columns: ITEM, source, order }, params, page);
  }

  /** null: there is no such problem for this reader */
  async one(id: string, viewer: Viewer): Promise<ProblemView | null> {
    if (!isId(id)) return null;
    return this.unitOfWork.read(async () => {
      const [found] = await this.unitOfWork.sql<WholeProblem>(
        `SELECT ${ITEM}, p.open_text AS "openText", p.confidential_text AS "confidentialText",
           p.posted_by AS "postedBy", p.chosen_answer_id AS "chosenAnswerId", p.chosen_on::text AS "chosenOn",
           p.slip_text AS "slipText", p.asker_signed_by AS "askerSignedBy", p.asker_signed_at AS "askerSignedAt",
           p.solver_signed_by AS "solverSignedBy", p.solver_signed_at AS "solverSignedAt",
           p.solved_on::text AS "solvedOn", p.closed_reason AS "closedReason" ${SOURCE} AND p.id = $1`,
        [id],
      );
      return found ? seenBy(viewer, found, await this.answers(id)) : null;
    });
  }

  private async answers(problemId: string): Promise<AnswerView[]> {
    return this.unitOfWork.sql<AnswerView>(
      `SELECT a.id, a.solver_union_id AS "solverUnionId", d.union_name AS "solverName", a.text,
         CASE WHEN t.id IS NULL THEN NULL
           ELSE jsonb_build_object('personName', t.person_name, 'trade', t.trade) END AS talent,
         a.answered_by AS "answeredBy", a.answered_at AS "answeredAt"
       FROM innovation.answers a JOIN organizations.union_directory d ON d.union_id = a.solver_union_id
       LEFT JOIN innovation.talents t ON t.district_id = a.district_id AND t.id = a.talent_id
       WHERE a.district_id = platform.current_district() AND a.problem_id = $1 ORDER BY a.answered_at, a.id`,
      [problemId],
    );
  }
}

/** Takes away what the reader may not see: confidential parts and answers belong to the two sides. */
function seenBy({ unionId }: Viewer, whole: WholeProblem, answers: readonly AnswerView[]): ProblemView {
  const {
    confidentialText,
    slipText,
    askerSignedBy,
    askerSignedAt,
    solverSignedBy,
    solverSignedAt,
    ...rest
  } = whole;
  const chosen = answers.find(({ id }) => id === whole.chosenAnswerId) ?? null;
  const side =
    unionId === null
      ? null
      : whole.askerUnionId === unionId
        ? ('asker' as const)
        : chosen?.solverUnionId === unionId
          ? ('solver' as const)
          : null;
  const slip = { text: slipText, askerSignedBy, askerSignedAt, solverSignedBy, solverSignedAt };
  return {
    ...rest,
    side,
    confidentialText: side === null ? null : confidentialText,
    offered: answers.filter(({ solverUnionId }) => side === 'asker' || solverUnionId === unionId),
    solverUnionId: chosen?.solverUnionId ?? null,
    solverName: chosen?.solverName ?? null,
    slip: chosen && (side !== null || unionId === null) ? slip : null,
  };
}
