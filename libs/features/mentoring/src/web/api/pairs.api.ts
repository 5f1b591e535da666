import { CurrentPrincipal, Requires, type Principal } from '#http';
import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { PairView } from '../../queries/pair-view.js';
import { AskPair } from '../../use-cases/ask-pair.js';
import { AnswerPair } from '../../use-cases/answer-pair.js';
import { KeepPair } from '../../use-cases/keep-pair.js';
import { PairScreen } from '../pair-screen.js';
import { AnswerPairDto, EndPairDto, GoalDto, MeetingDto, PairDto } from './mentoring.dto.js';

/** Mentorings for machines; the pages under /mentoring do the same. */
@ApiTags('mentoring')
@Controller('api/v1/mentoring')
@Requires('mentoring.take')
export class PairsApi {
  constructor(
    private readonly screen: PairScreen,
    private readonly askPair: AskPair,
    private readonly answerPair: AnswerPair,
    private readonly keepPair: KeepPair,
  ) {}

  @Post('pairs')
  async ask(@CurrentPrincipal() principal: Principal, @Body() body: PairDto): Promise<{ id: string }> {
    return { id: await this.askPair.execute(principal, body) };
  }

  @Get('pairs/:id')
  @Requires('mentoring.view')
  async one(@CurrentPrincipal() principal: Principal, @Param('id') id: string): Promise<PairView> {
    return this.screen.find(principal, id);
  }

  @Post('pairs/:id/answer')
  @HttpCode(204)
  async answer(
    @CurrentPrincipal() principal: Principal,
    @Param('id') id: string,
    @Body() { agree }: AnswerPairDto,
  ): Promise<void> {
    await this.answerPair.execute(principal, id, agree);
  }

  @Post('pairs/:id/end')
  @HttpCode(204)
  async end(
    @CurrentPrincipal() principal: Principal,
    @Param('id') id: string,
    @Body() { reason }: EndPairDto,
  ): Promise<void> {
    await this.answerPair.end(principal, id, reason);
  }

  @Post('pairs/:id/goals')
  @HttpCode(204)
  async addGoal(
    @CurrentPrincipal() principal: Principal,
    @Param('id') id: string,
    @Body() body: GoalDto,
  ): Promise<void> {
    await this.keepPair.addGoal(principal, id, body);
  }

  @Post('pairs/:id/meetings')
  @HttpCode(204)
  async addMeeting(
    @CurrentPrincipal() principal: Principal,
    @Param('id') id: string,
    @Body() body: MeetingDto,
  ): Promise<void> {
    await this.keepPair.addMeeting(principal, id, body);
  }
}
