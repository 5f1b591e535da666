import { RoleHolders } from '#identity';
import { Injectable } from '@nestjs/common';
import type { Principal } from '#http';
import type { DemoCast } from './demo-cast.js';

/** The demonstration accounts that may judge a project, as those who act. */
@Injectable()
export class DemoJudges {
  constructor(readonly holders: RoleHolders) {}

  async all({ secondReviewer }: DemoCast): Promise<Principal[]> {
    const holders = await this.holders.of('innovation.accept');
    return holders.map(({ userId, name }) => ({ ...secondReviewer, userId, name }));
  }
}
