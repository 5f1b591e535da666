import { ActivityQueries } from '#activities';
import { UnitOfWork } from '#database';
import { JobHandler, type JobHandlerProvider } from '#jobs';
import { Injectable } from '@nestjs/common';
import { type PlannedReminder, Reminders } from '../use-cases/reminders.js';
import { REMIND } from './job-names.js';

/** Sends one planned reminder; run twice, it reminds once. */
@Injectable()
@JobHandler(REMIND)
export class RemindJob implements JobHandlerProvider {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly activities: ActivityQueries,
    private readonly reminders: Reminders,
  ) {}

  async handle(planned: PlannedReminder): Promise<void> {
    await this.unitOfWork.run(async () => {
      const activity = await this.activities.one(planned.activityId);
      if (activity) await this.reminders.send(activity, planned);
    });
  }
}
