import { calendarDateOf, Clock, notFound } from '#kernel';
import { OrganizationsQueries, type UnionView } from '#organizations';
import type { Catalogue } from '#rating';
import { Injectable } from '@nestjs/common';
import type { AnswerSheet } from '../domain/answers/answer-sheet.js';
import { carryAnswers, prefillProfile } from '../domain/answers/prefill.js';
import { project } from '../domain/answers/projection.js';
import { standingOf, type Standing } from '../domain/answers/standing.js';
import { toRatingInput } from '../domain/answers/to-rating-input.js';
import type { Cycle } from '../persistence/cycle.entity.js';
import { PlatformRecords } from './platform-records.js';
import { RatingCatalogues } from './rating-catalogues.js';
import { UnionPast } from './union-past.js';

export interface FirstSheet {
  readonly subdistrictId: string;
  readonly sheet: AnswerSheet;
  readonly standing: Standing;
}

/**
 * What a new assessment begins with, all unconfirmed: the profile's facts, the last answers, and over
 * them what the platform recorded in the period.
 */
@Injectable()
export class FirstSheets {
  constructor(
    private readonly organizations: OrganizationsQueries,
    private readonly past: UnionPast,
    private readonly catalogues: RatingCatalogues,
    private readonly records: PlatformRecords,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError not-found for a union the district does not have */
  async of(unionId: string, cycle: Cycle): Promise<FirstSheet> {
    const union = await this.organizations.union(unionId);
    if (!union) throw notFound('union');
    const catalogue = await this.catalogues.of(cycle.catalogueVersionId);
    const sheet = await this.prefilled(union, cycle, catalogue);
    const frame = {
      catalogueId: catalogue.id,
      asOf: cycle.asOf,
      firstRound: cycle.firstRound,
      enterprise: { name: union.enterpriseName, uscc: union.uscc },
    };
    const { rating } = project(catalogue, toRatingInput(sheet, frame));
    return { subdistrictId: union.subdistrictId, sheet, standing: standingOf(catalogue, sheet, rating) };
  }

  private async prefilled(union: UnionView, cycle: Cycle, catalogue: Catalogue): Promise<AnswerSheet> {
    const at = this.clock.now().toISOString();
    const facts = await this.organizations.profileFacts(union.unionId, cycle.asOf);
    const last = await this.past.lastSubmission(union.unionId);
    const known = { source: 'profile', date: calendarDateOf(union.updatedAt), values: facts ?? {} } as const;
    return {
      profile: prefillProfile(catalogue, known, at),
      answers: {
        ...(last && carryAnswers(catalogue, last.input.answers ?? {}, last.cycle.asOf, at)),
        ...(await this.records.entries(union.unionId, catalogue, cycle.asOf, at)),
      },
      system: {},
      vetoes: [],
      held: await this.past.heldStar(union.unionId, cycle.asOf),
    };
  }
}
