import { CurrentPrincipal, Requires, type Principal } from '#http';
import { notFound } from '#kernel';
import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Paged } from '../../queries/paged-rows.js';
import type { ProblemItem, ProblemView } from '../../queries/problem-view.js';
import { ProblemQueries } from '../../queries/problem.queries.js';
import { AnnulSlip } from '../../use-cases/annul-slip.js';
import { AnswerProblem } from '../../use-cases/answer-problem.js';
import { ChooseAnswer } from '../../use-cases/choose-answer.js';
import { CloseProblem } from '../../use-cases/close-problem.js';
import { InnovationAccess } from '../../use-cases/innovation-access.js';
import { PostProblem } from '../../use-cases/post-problem.js';
import { SignSlip } from '../../use-cases/sign-slip.js';
import { InnovationListQuery } from '../innovation-list.query.js';
import { listFilter } from '../list-filter.js';
import { AnswerDto, EndDto, ProblemDto, SlipDto } from './problems.dto.js';

/** The problem board for machines; the pages under /innovation/problems do the same. */
@ApiTags('innovation')
@Controller('api/v1/innovation/problems')
@Requires('innovation.view')
export class ProblemsApi {
  constructor(
    private readonly access: InnovationAccess,
    private readonly problems: ProblemQueries,
    private readonly postProblem: PostProblem,
    private readonly answerProblem: AnswerProblem,
    private readonly chooseAnswer: ChooseAnswer,
    private readonly signSlip: SignSlip,
    private readonly closeProblem: CloseProblem,
    private readonly annulSlip: AnnulSlip,
  ) {}

  @Get()
  async list(
    @CurrentPrincipal() principal: Principal,
    @Query() query: InnovationListQuery,
  ): Promise<Paged<ProblemItem>> {
    return this.problems.list(listFilter(query, await this.access.requireViewer(principal)));
  }

  @Get(':id')
  async one(@CurrentPrincipal() principal: Principal, @Param('id') id: string): Promise<ProblemView> {
    const found = await this.problems.one(id, await this.access.requireViewer(principal));
    if (!found) throw notFound('problem');
    return found;
  }

  @Post()
  @Requires('innovation.propose')
  async post(@CurrentPrincipal() principal: Principal, @Body() body: ProblemDto): Promise<{ id: string }> {
    const { confidentialText = '', ...problem } = body;
    return { id: await this.postProblem.execute(principal, { ...problem, confidentialText }) };
  }

  @Post(':id/answers')
  @Requires('innovation.propose')
  async answer(
    @CurrentPrincipal() principal: Principal,
    @Param('id') id: string,
    @Body() { text, talentId = '' }: AnswerDto,
  ): Promise<{ id: string }> {
    return { id: await this.answerProblem.execute(principal, id, { text, talentId }) };
  }

  @Post(':id/answers/:answerId/choose')
  @HttpCode(204)
  @Requires('innovation.propose')
  async choose(
    @CurrentPrincipal() principal: Principal,
    @Param('id') id: string,
    @Param('answerId') answerId: string,
  ): Promise<void> {
    await this.chooseAnswer.execute(principal, id, answerId);
  }

  @Post(':id/slip')
  @HttpCode(200)
  @Requires('innovation.sign')
  async sign(
    @CurrentPrincipal() principal: Principal,
    @Param('id') id: string,
    @Body() { text }: SlipDto,
  ): Promise<{ solved: boolean }> {
    return { solved: await this.signSlip.execute(principal, id, { text }) };
  }

  /** `annul` is the secretariat's, `close` and `reopen` the asking union's: the use cases look. */
  @Post(':id/end')
  @HttpCode(204)
  async end(
    @CurrentPrincipal() principal: Principal,
    @Param('id') id: string,
    @Body() { action, reason }: EndDto,
  ): Promise<void> {
    if (action === 'annul') await this.annulSlip.execute(principal, id, reason);
    else await this.closeProblem.execute(principal, id, action, reason);
  }
}
