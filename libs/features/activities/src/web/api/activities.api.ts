import { CurrentPrincipal, type Principal, Requires } from '#http';
import { Body, Controller, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { hostsActivity } from '../../domain/activity-doors.js';
import { viewerOf } from '../../domain/viewer.js';
import { ActivityQueries, type ActivityPage } from '../../queries/activity.queries.js';
import type { ActivityView } from '../../queries/activity-view.js';
import { FinishActivity } from '../../use-cases/finish-activity.js';
import { MoveActivity } from '../../use-cases/move-activity.js';
import { PlanActivity } from '../../use-cases/plan-activity.js';
import { SeenActivity } from '../seen-activity.js';
import { ActivitiesApiQuery } from './activities.query.js';
import { ActivityChangeDto } from './activity-change.dto.js';
import { ActivityPlanDto } from './activity-plan.dto.js';
import { planOfDto } from './plan-of-dto.js';
import { ReasonDto } from './reason.dto.js';

/** Activities: looking them up, planning, and their life. */
@ApiTags('activities')
@Controller('api/v1/activities')
export class ActivitiesApi {
  constructor(
    private readonly activities: ActivityQueries,
    private readonly seen: SeenActivity,
    private readonly planning: PlanActivity,
    private readonly moves: MoveActivity,
    private readonly finishing: FinishActivity,
  ) {}

  @Get()
  @Requires('activity.view')
  list(@CurrentPrincipal() principal: Principal, @Query() query: ActivitiesApiQuery): Promise<ActivityPage> {
    const { when = 'coming', kind, subdistrict, page } = query;
    return this.activities.list({
      viewer: viewerOf(principal),
      when,
      ...(kind && { kind }),
      ...(subdistrict && { subdistrictId: subdistrict }),
      page: Number(page ?? 1),
    });
  }

  /** The room's address is told to hosts only. */
  @Get(':id')
  @Requires('activity.view')
  async one(@CurrentPrincipal() principal: Principal, @Param('id') id: string): Promise<ActivityView> {
    const activity = await this.seen.find(principal, id);
    return hostsActivity(principal, activity) ? activity : { ...activity, onlineUrl: null };
  }

  @Post()
  @Requires('activity.host')
  async plan(
    @CurrentPrincipal() principal: Principal,
    @Body() dto: ActivityPlanDto,
  ): Promise<{ id: string }> {
    return { id: await this.planning.begin(principal, planOfDto(dto)) };
  }

  @Put(':id')
  @Requires('activity.host')
  @HttpCode(204)
  async edit(
    @CurrentPrincipal() principal: Principal,
    @Param('id') id: string,
    @Body() dto: ActivityChangeDto,
  ): Promise<void> {
    await this.planning.edit(principal, { id, version: dto.version, plan: planOfDto(dto) });
  }

  @Post(':id/propose')
  @Requires('activity.host')
  @HttpCode(204)
  propose(@CurrentPrincipal() principal: Principal, @Param('id') id: string): Promise<void> {
    return this.moves.propose(principal, id);
  }

  @Post(':id/publish')
  @Requires('activity.manage')
  @HttpCode(204)
  publish(@CurrentPrincipal() principal: Principal, @Param('id') id: string): Promise<void> {
    return this.moves.publish(principal, id);
  }

  @Post(':id/cancel')
  @Requires('activity.host')
  @HttpCode(204)
  cancel(
    @CurrentPrincipal() principal: Principal,
    @Param('id') id: string,
    @Body() { reason }: ReasonDto,
  ): Promise<void> {
    return this.moves.cancel(principal, id, reason);
  }

  @Post(':id/finish')
  @Requires('activity.host')
  @HttpCode(204)
  finish(@CurrentPrincipal() principal: Principal, @Param('id') id: string): Promise<void> {
    return this.finishing.finish(principal, id);
  }
}
