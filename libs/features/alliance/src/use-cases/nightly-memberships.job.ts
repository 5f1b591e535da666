import { JobHandler, type JobHandlerProvider } from '#jobs';
import { Injectable } from '@nestjs/common';
import { RecomputeMemberships } from './recompute-memberships.js';

export const RECOMPUTE = 'alliance.memberships';

/** Every night, after the stars: time passes, graces end. Also after a benefit was changed. */
@Injectable()
@JobHandler(RECOMPUTE, { dailyAt: '03:40' })
export class NightlyMembershipsJob implements JobHandlerProvider {
  constructor(private readonly recompute: RecomputeMemberships) {}

  async handle({ cause = 'time' }: { readonly cause?: 'time' | 'benefit.changed' }): Promise<void> {
    await this.recompute.all(cause);
  }
}
