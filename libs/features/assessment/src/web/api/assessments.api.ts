import { CurrentLocale, CurrentPrincipal, ProblemTexts, Requires, type Principal } from '#http';
import { invalid, notFound } from '#kernel';
import { ownUnionId } from '#organizations';
import { Translator, type Locale } from '#views';
import { Body, Controller, Get, HttpCode, Param, Post, Put, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { AnswerValue } from '../../domain/answers/answer-entry.js';
import type { EntryChange } from '../../domain/answers/save-entry.js';
import { OwnAssessments, type OwnAssessment } from '../../queries/own-assessments.js';
import { ConfirmAnswers } from '../../use-cases/confirm-answers.js';
import { isSaved } from '../../use-cases/entry-writer.js';
import { SaveAnswers } from '../../use-cases/save-answers.js';
import { StartAssessment } from '../../use-cases/start-assessment.js';
import { AnswerDto, ConfirmationDto, FactsDto, StartAssessmentDto } from './assessments.dto.js';
import { conflictView, savedView } from './saved-view.js';

const EDITED_ELSEWHERE = 'assessment.edited_elsewhere';

/** A union's own assessments: beginning, answering, confirming. */
@ApiTags('assessments')
@Controller('api/v1/assessments')
@Requires('assessment.edit')
export class AssessmentsApi {
  constructor(
    private readonly own: OwnAssessments,
    private readonly startAssessment: StartAssessment,
    private readonly saveAnswers: SaveAnswers,
    private readonly confirmAnswers: ConfirmAnswers,
    private readonly translator: Translator,
    private readonly problems: ProblemTexts,
  ) {}

  /** Newest first. */
  @Get()
  async list(@CurrentPrincipal() principal: Principal): Promise<OwnAssessment[]> {
    return this.own.all(unionOf(principal));
  }

  @Post()
  async start(
    @CurrentPrincipal() principal: Principal,
    @Body() { cycleId }: StartAssessmentDto,
  ): Promise<{ id: string }> {
    const unionId = unionOf(principal);
    return { id: await this.startAssessment.execute({ cycleId, unionId, principal }) };
  }

  /** Autosave of one indicator. 409 `assessment.edited_elsewhere` holds both values. */
  @Put(':id/answers/:code')
  async answer(
    @CurrentPrincipal() principal: Principal,
    @CurrentLocale() locale: Locale,
    @Param('id') id: string,
    @Param('code') key: string,
    @Body() { version, values }: AnswerDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<object> {
    return this.save(id, [{ section: 'answers', key, version, values }], { principal, locale, reply });
  }

  /** Facts of the profile, all or none. */
  @Put(':id/profile')
  async facts(
    @CurrentPrincipal() principal: Principal,
    @CurrentLocale() locale: Locale,
    @Param('id') id: string,
    @Body() { facts }: FactsDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<object> {
    const changes = Object.entries(facts).map(([key, given]) => factChange(key, given));
    return this.save(id, changes, { principal, locale, reply });
  }

  /** Says of carried or pre-filled values that they are right. */
  @Post(':id/confirmations')
  @HttpCode(200)
  async confirm(
    @CurrentPrincipal() principal: Principal,
    @CurrentLocale() locale: Locale,
    @Param('id') assessmentId: string,
    @Body() { indicators = [], facts = [] }: ConfirmationDto,
  ): Promise<object> {
    const refs = [
      ...indicators.map((key) => ({ section: 'answers' as const, key })),
      ...facts.map((key) => ({ section: 'profile' as const, key })),
    ];
    const saved = await this.confirmAnswers.execute({ assessmentId, refs, principal });
    return savedView(saved, { locale, translator: this.translator });
  }

  private async save(
    assessmentId: string,
    changes: readonly EntryChange[],
    { principal, locale, reply }: { principal: Principal; locale: Locale; reply: FastifyReply },
  ): Promise<object> {
    const saved = await this.saveAnswers.execute({ assessmentId, changes, principal });
    if (isSaved(saved)) return savedView(saved, { locale, translator: this.translator });
    reply.code(409).type('application/problem+json; charset=utf-8');
    return {
      type: `urn:star-union:problem:${EDITED_ELSEWHERE}`,
      title: this.problems.title(locale, EDITED_ELSEWHERE),
      status: 409,
      code: EDITED_ELSEWHERE,
      conflicts: saved.map(conflictView),
    };
  }
}

function unionOf(principal: Principal): string {
  const unionId = ownUnionId(principal);
  if (unionId === null) throw notFound('union');
  return unionId;
}

/** @throws DomainError invalid for what is not `{version, value}` */
function factChange(key: string, given: unknown): EntryChange {
  const { version, value } = (given ?? {}) as { version?: unknown; value?: AnswerValue };
  if (typeof version !== 'number' || !Number.isInteger(version))
    throw invalid('http.invalid', [{ pointer: `/facts/${key}/version`, code: 'http.is_int' }]);
  return { section: 'profile', key, version, values: { [key]: value ?? null } };
}
