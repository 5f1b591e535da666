import { JobHandler, type JobHandlerProvider } from '#jobs';
import { Injectable } from '@nestjs/common';
import { PurgeGuests } from '../use-cases/purge-guests.js';
import { PURGE } from './job-names.js';

/** Every night, once for each district. */
@Injectable()
@JobHandler(PURGE, { dailyAt: '02:40' })
export class PurgeGuestsJob implements JobHandlerProvider {
  constructor(private readonly purgeGuests: PurgeGuests) {}

  async handle(): Promise<void> {
    await this.purgeGuests.execute();
  }
}
