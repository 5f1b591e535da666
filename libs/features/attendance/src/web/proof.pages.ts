import { ActivityQueries } from '#activities';
import { normalizeTicketCode } from '#checkin';
import { page, type Page, Public, Throttle } from '#http';
import { Controller, Get, Param } from '@nestjs/common';
import { maskName } from '../domain/mask-name.js';
import { ProofQueries } from '../queries/proof.queries.js';

/** Whoever holds a certificate of attendance checks it here. The name is shown masked, to compare. */
@Controller('attendance')
@Public()
export class ProofPages {
  constructor(
    private readonly proofs: ProofQueries,
    private readonly activities: ActivityQueries,
  ) {}

  @Get(':code')
  @Throttle({ requests: 30, seconds: 60 })
  async check(@Param('code') typed: string): Promise<Page> {
    const code = normalizeTicketCode(typed);
    const proof = code === null ? null : await this.proofs.byCode(code);
    const activity = proof && (await this.activities.one(proof.activityId));
    if (!proof || !activity) return page('attendance/proof', { proof: null }, { status: 404 });
    const { title, hostName, startsAt, place } = activity;
    return page('attendance/proof', {
      proof: {
        code,
        person: maskName(proof.personName),
        union: proof.unionName,
        attendedAt: proof.attendedAt,
        activity: { title, hostName, startsAt, place },
      },
    });
  }
}
