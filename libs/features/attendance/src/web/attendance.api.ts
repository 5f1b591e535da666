import { CurrentPrincipal, type Principal, Requires } from '#http';
import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { AttendanceCounts, ConflictItem, GuestItem, Paged } from '../queries/attendance-view.js';
import { AttendanceQueries } from '../queries/attendance.queries.js';
import { HostedActivity } from '../use-cases/hosted-activity.js';

/** Who came to an activity, for its host. */
@ApiTags('check-in')
@Controller('api/v1/activities/:id/attendance')
@Requires('checkin.work')
export class AttendanceApi {
  constructor(
    private readonly hosted: HostedActivity,
    private readonly attendance: AttendanceQueries,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Guests who came, 20 a page, with the counts' })
  async guests(
    @CurrentPrincipal() principal: Principal,
    @Param('id') activityId: string,
    @Query('page') wanted?: string,
  ): Promise<Paged<GuestItem> & { counts: AttendanceCounts }> {
    const { id } = await this.hosted.get(principal, activityId);
    const counts = await this.attendance.counts(id);
    return { ...(await this.attendance.guests(id, Number(wanted) || 1)), counts };
  }

  @Get('conflicts')
  @ApiOperation({ summary: 'What the host should look at, open ones first, 20 a page' })
  async conflicts(
    @CurrentPrincipal() principal: Principal,
    @Param('id') activityId: string,
    @Query('page') wanted?: string,
  ): Promise<Paged<ConflictItem>> {
    const { id } = await this.hosted.get(principal, activityId);
    return this.attendance.conflicts(id, Number(wanted) || 1);
  }
}
