import { CurrentPrincipal, Requires, type Principal } from '#http';
import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { AnnulSlip } from '../../use-cases/annul-slip.js';
import { AnswerProblem } from '../../use-cases/answer-problem.js';
import { ChooseAnswer } from '../../use-cases/choose-answer.js';
import { CloseProblem } from '../../use-cases/close-problem.js';
import { SignSlip } from '../../use-cases/sign-slip.js';
import { AnswerDto, EndDto, SlipDto } from './problems.dto.js';

/** What the two sides of a problem do, for machines. */
@ApiTags('innovation')
@Controller('api/v1/innovation/problems')
@Requires('innovation.view')
export class ProblemSidesApi {
  constructor(
    private readonly answerProblem: AnswerProblem,
    private readonly chooseAnswer: ChooseAnswer,
    private readonly signSlip: SignSlip,
    private readonly closeProblem: CloseProblem,
    private readonly annulSlip: AnnulSlip,
  ) {}

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
