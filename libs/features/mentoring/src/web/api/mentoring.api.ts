import { CurrentPrincipal, Requires, type Principal } from '#http';
import { notFound } from '#kernel';
import { ownUnionId } from '#organizations';
import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { MentorSuggestions, type Suggestions } from '../../queries/mentor-suggestions.js';
import type { PairView } from '../../queries/pair-view.js';
import { AskPair } from '../../use-cases/ask-pair.js';
import { AnswerPair } from '../../use-cases/answer-pair.js';
import { KeepPair } from '../../use-cases/keep-pair.js';
import { OfferMentoring } from '../../use-cases/offer-mentoring.js';
import { PairScreen } from '../pair-screen.js';
import { AnswerPairDto, EndPairDto, GoalDto, MeetingDto, OfferDto, PairDto } from './mentoring.dto.js';

/** Mentoring for machines; the pages under /mentoring do the same. */
@ApiTags('mentoring')
@Controller('api/v1/mentoring')
@Requires('mentoring.take')
export class MentoringApi {
  constructor(
    private readonly suggestions: MentorSuggestions,
    private readonly screen: PairScreen,
    private readonly offerMentoring: OfferMentoring,
    private readonly askPair: AskPair,
    private readonly answerPair: AnswerPair,
    private readonly keepPair: KeepPair,
  ) {}

  /** Who could help the caller's union with an indicator. */
  @Get('suggestions/:indicator')
  async suggest(
    @CurrentPrincipal() principal: Principal,
    @Param('indicator') indicator: string,
  ): Promise<Suggestions> {
    const unionId = ownUnionId(principal);
    if (unionId === null) throw notFound('union');
    return this.suggestions.of(indicator, unionId);
  }

  @Put('offer')
  @HttpCode(204)
  async offer(
    @CurrentPrincipal() principal: Principal,
    @Body() { indicators, note = '', agreed }: OfferDto,
  ): Promise<void> {
    await this.offerMentoring.execute(principal, { indicators, note, agreed });
  }

  @Delete('offer')
  @HttpCode(204)
  async withdraw(@CurrentPrincipal() principal: Principal): Promise<void> {
    await this.offerMentoring.withdraw(principal);
  }

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
