import { CurrentPrincipal, Requires, type Principal } from '#http';
import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { AwardDeskQueries, type AwardDeskPage } from '../../queries/award-desk.queries.js';
import { DecideAward, type Decided } from '../../use-cases/decide-award.js';
import { ProposeAward, type Proposed } from '../../use-cases/propose-award.js';
import { AwardDecisionForm } from '../award/award-decision.form.js';
import { AwardListQuery } from '../award/award-list.query.js';

/** Proposals and decisions for machines; the pages under /awards do the same. */
@ApiTags('awards')
@Controller('api/v1/awards')
export class AwardsApi {
  constructor(
    private readonly desk: AwardDeskQueries,
    private readonly proposeAward: ProposeAward,
    private readonly decideAward: DecideAward,
  ) {}

  @Get()
  @Requires('award.view')
  async list(@Query() query: AwardListQuery): Promise<AwardDeskPage> {
    return this.desk.list(query.tab ?? 'to_propose', Number(query.page ?? 1));
  }

  @Post(':id/propose')
  @Requires('award.propose')
  @HttpCode(200)
  async propose(
    @CurrentPrincipal() principal: Principal,
    @Param('id') assessmentId: string,
  ): Promise<Proposed> {
    return this.proposeAward.execute({ assessmentId, principal });
  }

  @Post(':id/decide')
  @Requires('award.decide')
  @HttpCode(200)
  async decide(
    @CurrentPrincipal() principal: Principal,
    @Param('id') assessmentId: string,
    @Body() { decision, note = '' }: AwardDecisionForm,
  ): Promise<Decided> {
    return this.decideAward.execute({ assessmentId, decision, note, principal });
  }
}
