import { CurrentPrincipal, Requires, type Principal } from '#http';
import { Clock, invalid, today } from '#kernel';
import { Body, Controller, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { DecisionRequest } from '../../domain/review/check-decision.js';
import type { Decisions, ReviewDecision } from '../../domain/review/review-decision.js';
import type { AssessmentStatus } from '../../domain/status/assessment-status.js';
import { ReviewCases } from '../../queries/review-case.js';
import { ReviewWorklistQueries, type WorklistPage } from '../../queries/review-worklist.queries.js';
import { DecideIndicator } from '../../use-cases/decide-indicator.js';
import { FinishReview } from '../../use-cases/finish-review.js';
import { reviewDuties } from '../review/review-duties.js';
import { DecisionDto } from './reviews.dto.js';

/** The caller's reviews for machines; the pages under /reviews do the same. */
@ApiTags('reviews')
@Controller('api/v1/reviews')
@Requires('review.work')
export class ReviewsApi {
  constructor(
    private readonly worklist: ReviewWorklistQueries,
    private readonly cases: ReviewCases,
    private readonly decideIndicator: DecideIndicator,
    private readonly finishReview: FinishReview,
    private readonly clock: Clock,
  ) {}

  @Get()
  async list(@CurrentPrincipal() principal: Principal, @Query('page') page: unknown): Promise<WorklistPage> {
    return this.worklist.list(reviewDuties(principal), Number(page) || 1, today(this.clock));
  }

  @Get(':id')
  async show(@CurrentPrincipal() principal: Principal, @Param('id') id: string) {
    const { stage, decisions, current, self, changed, selfInput, evidence } = await this.cases.of(
      id,
      principal,
    );
    return {
      stage,
      decisions: decisions satisfies Decisions,
      current,
      self,
      changed: changed && [...changed],
      input: selfInput,
      evidence,
    };
  }

  @Put(':id/indicators/:code')
  async decide(
    @CurrentPrincipal() principal: Principal,
    @Param('id') assessmentId: string,
    @Param('code') indicator: string,
    @Body() body: DecisionDto,
  ): Promise<ReviewDecision> {
    const { seen = null } = body;
    return this.decideIndicator.execute({
      assessmentId,
      indicator,
      request: requestOf(body),
      seen,
      principal,
    });
  }

  @Post(':id/finish')
  @HttpCode(200)
  async finish(
    @CurrentPrincipal() principal: Principal,
    @Param('id') assessmentId: string,
  ): Promise<{ status: AssessmentStatus }> {
    return { status: await this.finishReview.execute({ assessmentId, principal }) };
  }
}

function requestOf({ kind, reason = '', values }: DecisionDto): DecisionRequest {
  if (kind === 'accept') return { kind };
  if (kind === 'return') return { kind, reason };
  if (!values) throw invalid('review.refused', [{ pointer: '/values', code: 'review.nothing_changed' }]);
  return { kind, reason, values };
}
