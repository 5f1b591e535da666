import { AuditLog } from '#audit';
import { currentActor, UnitOfWork } from '#database';
import type { Principal } from '#http';
import { can } from '#identity';
import { Clock, conflict, newId, notFound, today } from '#kernel';
import type { Catalogue } from '#rating';
import { OrganizationsQueries, type UnionView } from '#organizations';
import { Injectable } from '@nestjs/common';
import type { AnswerSheet } from '../domain/answers/answer-sheet.js';
import { carryAnswers, prefillProfile } from '../domain/answers/prefill.js';
import { project } from '../domain/answers/projection.js';
import { standingOf } from '../domain/answers/standing.js';
import { toRatingInput } from '../domain/answers/to-rating-input.js';
import { Assessment } from '../persistence/assessment.entity.js';
import { Cycle } from '../persistence/cycle.entity.js';
import { UnionPast } from '../queries/union-past.js';
import { RatingCatalogues } from '../queries/rating-catalogues.js';

export interface StartAssessmentCommand {
  readonly cycleId: string;
  readonly unionId: string;
  readonly principal: Principal;
}

/** Begins a union's self-assessment in an open cycle with what is known already, all of it unconfirmed. */
@Injectable()
export class StartAssessment {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly organizations: OrganizationsQueries,
    private readonly catalogues: RatingCatalogues,
    private readonly past: UnionPast,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** Starting twice finds the first. @returns the assessment's id */
  async execute({ cycleId, unionId, principal }: StartAssessmentCommand): Promise<string> {
    return this.unitOfWork.run(async () => {
      const union = await this.organizations.union(unionId);
      if (!union || !can(principal, 'assessment.edit', union)) throw notFound('union');
      const cycle = await this.unitOfWork.reader.findOne(Cycle, {
        where: { id: cycleId },
        lock: { mode: 'pessimistic_read' },
      });
      if (!cycle) throw notFound('cycle');
      const existing = await this.unitOfWork.reader.findOneBy(Assessment, { cycleId, unionId });
      if (existing) return existing.id;
      if (cycle.status !== 'open') throw conflict('assessment.cycle_not_open');

      const catalogue = await this.catalogues.of(cycle.catalogueVersionId);
      const sheet = await this.prefilled(union, cycle, catalogue);
      return this.insert(union, cycle, catalogue, sheet);
    });
  }

  private async prefilled(union: UnionView, cycle: Cycle, catalogue: Catalogue): Promise<AnswerSheet> {
    const at = this.clock.now().toISOString();
    const facts = await this.organizations.profileFacts(union.unionId, cycle.asOf);
    const last = await this.past.lastSubmission(union.unionId);
    return {
      profile: prefillProfile(
        catalogue,
        { source: 'profile', date: today(this.clock), values: facts ?? {} },
        at,
      ),
      answers: last ? carryAnswers(catalogue, last.input.answers ?? {}, last.cycle.asOf, at) : {},
      system: {},
      vetoes: [],
      held: await this.past.heldStar(union.unionId, cycle.asOf),
    };
  }

  private async insert(
    union: UnionView,
    cycle: Cycle,
    catalogue: Catalogue,
    sheet: AnswerSheet,
  ): Promise<string> {
    const frame = {
      catalogueId: catalogue.id,
      asOf: cycle.asOf,
      firstRound: cycle.firstRound,
      enterprise: { name: union.enterpriseName, uscc: union.uscc },
    };
    const { rating } = project(catalogue, toRatingInput(sheet, frame));
    const now = this.clock.now();
    const id = newId();
    await this.unitOfWork.writer.insert(Assessment, {
      id,
      districtId: currentActor().districtId ?? '',
      cycleId: cycle.id,
      unionId: union.unionId,
      subdistrictId: union.subdistrictId,
      status: 'draft',
      ...sheet,
      ...standingOf(catalogue, sheet, rating),
      dueOn: cycle.dueOn,
      createdAt: now,
      updatedAt: now,
    });
    this.audit.record({
      action: 'assessment.started',
      subjectType: 'assessment',
      subjectId: id,
      data: { cycleId: cycle.id, unionId: union.unionId, carried: Object.keys(sheet.answers).length },
    });
    return id;
  }
}
