import { CurrentPrincipal, Requires, type Principal } from '#http';
import { Clock, today } from '#kernel';
import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { StarDeskQueries, type StarDeskPage } from '../../queries/star-desk.queries.js';
import { DecideStarChange } from '../../use-cases/decide-star-change.js';
import { ProposeStarChange } from '../../use-cases/propose-star-change.js';
import { proposedChange } from '../star/proposed-change.js';
import { StarChangeForm } from '../star/star-change.form.js';
import { StarDecisionForm } from '../star/star-decision.form.js';
import { StarListQuery } from '../star/star-list.query.js';

/** Stars and what happens to them, for machines; the pages under /stars do the same. */
@ApiTags('stars')
@Controller('api/v1/stars')
export class StarsApi {
  constructor(
    private readonly desk: StarDeskQueries,
    private readonly proposeChange: ProposeStarChange,
    private readonly decideChange: DecideStarChange,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Requires('star.view')
  async list(@Query() query: StarListQuery): Promise<StarDeskPage> {
    const { tab = 'in_force', q = '', page = '1' } = query;
    return this.desk.list(tab, q, Number(page), today(this.clock));
  }

  @Post(':unionId/propose')
  @Requires('star.manage')
  @HttpCode(201)
  async propose(
    @CurrentPrincipal() principal: Principal,
    @Param('unionId') unionId: string,
    @Body() body: StarChangeForm,
  ): Promise<{ readonly decisionId: string }> {
    const change = proposedChange(body);
    return { decisionId: await this.proposeChange.execute({ unionId, change, principal }) };
  }

  @Post('decisions/:decisionId')
  @Requires('award.decide')
  @HttpCode(204)
  async decide(
    @CurrentPrincipal() principal: Principal,
    @Param('decisionId') decisionId: string,
    @Body() { decision, note = '' }: StarDecisionForm,
  ): Promise<void> {
    await this.decideChange.execute({ decisionId, decision, note, principal });
  }
}
