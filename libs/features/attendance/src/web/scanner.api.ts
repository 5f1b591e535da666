import { Public } from '#http';
import { Clock } from '#kernel';
import { Body, Controller, Get, Headers, HttpCode, Param, Post, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { ScanDelivery } from '../domain/scan-delivery.js';
import { type AttendanceChanges, AttendanceChangesQueries } from '../queries/attendance-changes.queries.js';
import { AttendanceQueries } from '../queries/attendance.queries.js';
import { type DoorRoster, DoorRosterQueries } from '../queries/door-roster.queries.js';
import { DeviceSessions } from '../use-cases/device-sessions.js';
import { ReceiveScans } from '../use-cases/receive-scans.js';
import { DeliveryDto } from './dto/delivery.dto.js';
import type { ScanDto } from './dto/scan.dto.js';

interface DeliveryAnswer extends AttendanceChanges {
  /** ms since 1970 */
  readonly serverTime: number;
  /** that the host has not settled */
  readonly conflicts: number;
}

/**
 * What scanners call, each with its own token: the host's log-in may have run out by then. It opens one
 * activity's door and tells no name: the roster is sealed.
 */
@ApiTags('check-in')
@Controller('api/v1/checkin/:activityId')
@Public()
export class ScannerApi {
  constructor(
    private readonly sessions: DeviceSessions,
    private readonly rosters: DoorRosterQueries,
    private readonly receiveScans: ReceiveScans,
    private readonly changes: AttendanceChangesQueries,
    private readonly attendance: AttendanceQueries,
    private readonly clock: Clock,
  ) {}

  @Get('roster')
  @ApiOperation({ summary: 'The sealed roster, or 304 while it is the one named by if-none-match' })
  async roster(
    @Headers('authorization') token: string | undefined,
    @Headers('if-none-match') known: string | undefined,
    @Param('activityId') activityId: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DoorRoster | undefined> {
    const roster = await this.sessions.enter(token, activityId, () => this.rosters.roster(activityId));
    const { version, names, opensAt, closesAt } = roster;
    const etag = `"${[version, Object.keys(names).length, opensAt, closesAt].join('-')}"`;
    void reply.header('etag', etag);
    if (known !== etag) return roster;
    void reply.code(304);
    return undefined;
  }

  @Post('scans')
  @HttpCode(200)
  @ApiOperation({ summary: 'Brings scans, any number of times; tells what other scanners have seen since' })
  scans(
    @Headers('authorization') token: string | undefined,
    @Param('activityId') activityId: string,
    @Body() { scans, since, waiting }: DeliveryDto,
  ): Promise<DeliveryAnswer> {
    return this.sessions.enter(token, activityId, async (device) => {
      await this.receiveScans.execute({ device, scans: scans.map(deliveryOf), waiting });
      const { openConflicts } = await this.attendance.counts(activityId);
      const changes = await this.changes.since(activityId, since);
      return { serverTime: this.clock.now().getTime(), conflicts: openConflicts, ...changes };
    });
  }
}

function deliveryOf({ id, kind, at, lookup, letter, revokes, reason }: ScanDto): ScanDelivery {
  return {
    id,
    kind,
    at: new Date(at),
    lookup: lookup ?? null,
    letter: kind === 'walk_in' ? (letter ?? '') : null,
    revokes: kind === 'revoke' ? (revokes ?? id) : null,
    reason: reason ?? '',
  };
}
