import { ActivityQueries } from '#activities';
import { UnitOfWork } from '#database';
import { JobHandler, type JobHandlerProvider } from '#jobs';
import { Injectable } from '@nestjs/common';
import { RegistrationLog } from '../use-cases/registration-log.js';
import { Seating } from '../use-cases/seating.js';
import { PROMOTE } from './job-names.js';

/** Offers freed seats to who is next; with nothing free it does nothing, so it may run twice. */
@Injectable()
@JobHandler(PROMOTE, { concurrency: 2 })
export class PromoteJob implements JobHandlerProvider {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly activities: ActivityQueries,
    private readonly seating: Seating,
    private readonly log: RegistrationLog,
  ) {}

  async handle({ activityId }: { readonly activityId: string }): Promise<void> {
    await this.unitOfWork.run(async () => {
      const activity = await this.activities.one(activityId);
      const offered = activity ? await this.seating.promote(activity) : 0;
      if (offered > 0) this.log.record('offered', activityId, { offered });
    });
  }
}
