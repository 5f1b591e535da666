import { UnitOfWork } from '#database';
import { CurrentPrincipal, Requires, type Principal } from '#http';
import { invalid } from '#kernel';
import { planNext, starGap, type CatalogueDocument, type Plan } from '#rating';
import { Body, Controller, Delete, Get, Header, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ratingErrors } from '../../domain/answers/refusals.js';
import type { SweepFinding } from '../../domain/sweep/sweep-finding.js';
import { CaseSweep } from '../../queries/case-sweep.js';
import { SheetCases } from '../../queries/sheet-cases.js';
import { AttachEvidence } from '../../use-cases/attach-evidence.js';
import { SubmitAssessment, type Submitted } from '../../use-cases/submit-assessment.js';
import { planOptions } from '../plan/plan-view.js';
import { PlanQuery } from '../plan/plan.query.js';
import { SubmissionDto } from './assessments.dto.js';

/** One assessment as it stands: answers, score, sweep, plan; its evidence and its submission. */
@ApiTags('assessments')
@Controller('api/v1/assessments/:id')
export class AssessmentSheetApi {
  constructor(
    private readonly sheets: SheetCases,
    private readonly sweeps: CaseSweep,
    private readonly attachEvidence: AttachEvidence,
    private readonly submitAssessment: SubmitAssessment,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  @Get()
  @Requires('assessment.view')
  async show(@CurrentPrincipal() principal: Principal, @Param('id') id: string) {
    const { one, input, rating, problems, completion, evidence } = await this.sheets.of(id, principal);
    const { status, round, dueOn, cycle, union, returned, sheet } = one;
    return {
      ...{ id, status, round, dueOn, cycle, union, returned, sheet, input, rating, problems, completion },
      gap: rating && starGap(rating),
      evidence,
    };
  }

  /** The catalogue the assessment is pinned to; `hash` in the address makes it good for ever. */
  @Get('catalogue')
  @Requires('assessment.view')
  @Header('cache-control', 'private, max-age=31536000, immutable')
  async catalogue(
    @CurrentPrincipal() principal: Principal,
    @Param('id') id: string,
  ): Promise<CatalogueDocument> {
    return (await this.sheets.of(id, principal)).catalogue.document;
  }

  @Get('sweep')
  @Requires('assessment.edit')
  async sweep(
    @CurrentPrincipal() principal: Principal,
    @Param('id') id: string,
  ): Promise<readonly SweepFinding[]> {
    const { one, catalogue } = await this.sheets.of(id, principal);
    const { findings } = await this.unitOfWork.read(() => this.sweeps.of(one, catalogue));
    return findings;
  }

  @Get('plan')
  @Requires('assessment.view')
  async plan(
    @CurrentPrincipal() principal: Principal,
    @Param('id') id: string,
    @Query() query: PlanQuery,
  ): Promise<{ next: Plan | null; blockedBy: readonly string[] }> {
    const found = await this.sheets.of(id, principal);
    if (found.problems.length > 0)
      throw invalid('assessment.refused', ratingErrors(found.catalogue, found.problems));
    return planNext(found.catalogue, found.input, planOptions(found, query));
  }

  @Put('evidence/:code/:evidenceId')
  @HttpCode(204)
  @Requires('assessment.edit')
  async attach(
    @CurrentPrincipal() principal: Principal,
    @Param('id') assessmentId: string,
    @Param('code') indicator: string,
    @Param('evidenceId') evidenceId: string,
  ): Promise<void> {
    await this.attachEvidence.attach({ assessmentId, indicator, evidenceId, principal });
  }

  @Delete('evidence/:code/:evidenceId')
  @HttpCode(204)
  @Requires('assessment.edit')
  async detach(
    @CurrentPrincipal() principal: Principal,
    @Param('id') assessmentId: string,
    @Param('code') indicator: string,
    @Param('evidenceId') evidenceId: string,
  ): Promise<void> {
    await this.attachEvidence.detach({ assessmentId, indicator, evidenceId, principal });
  }

  /** Handing in; twice is one submission. */
  @Post('submission')
  @HttpCode(200)
  @Requires('assessment.submit')
  async submit(
    @CurrentPrincipal() principal: Principal,
    @Param('id') assessmentId: string,
    @Body() { reasons = {} }: SubmissionDto,
  ): Promise<Submitted> {
    const given = Object.entries(reasons).filter(([, reason]) => typeof reason === 'string');
    return this.submitAssessment.execute({
      assessmentId,
      reasons: Object.fromEntries(given) as Record<string, string>,
      principal,
    });
  }
}
