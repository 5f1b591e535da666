import { CurrentPrincipal, Requires, type Principal } from '#http';
import { notFound } from '#kernel';
import { ownUnionId } from '#organizations';
import { Body, Controller, Delete, Get, HttpCode, Param, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { IndicatorNames } from '../../queries/indicator-names.js';
import { MentorSuggestions, type Suggestions } from '../../queries/mentor-suggestions.js';
import { OfferMentoring } from '../../use-cases/offer-mentoring.js';
import { OfferDto } from './mentoring.dto.js';

/** Offering to mentor and finding mentors, for machines. */
@ApiTags('mentoring')
@Controller('api/v1/mentoring')
@Requires('mentoring.take')
export class MentoringApi {
  constructor(
    private readonly indicators: IndicatorNames,
    private readonly suggestions: MentorSuggestions,
    private readonly offerMentoring: OfferMentoring,
  ) {}

  /** Who could help the caller's union with an indicator. */
  @Get('suggestions/:indicator')
  async suggest(
    @CurrentPrincipal() principal: Principal,
    @Param('indicator') indicator: string,
  ): Promise<Suggestions> {
    const unionId = ownUnionId(principal);
    if (unionId === null || !(await this.indicators.has(indicator))) throw notFound('indicator');
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
}
