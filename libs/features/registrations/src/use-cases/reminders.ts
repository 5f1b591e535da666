import type { ActivityView } from '#activities';
import { JobQueue } from '#jobs';
import { Clock } from '#kernel';
import { Injectable } from '@nestjs/common';
import { instantWords } from '../domain/instant-words.js';
import { reminderTimes } from '../domain/reminder-times.js';
import { REMIND } from '../jobs/job-names.js';
import { RegistrationStore } from '../persistence/registration-store.js';
import { Teller } from './teller.js';

/** What a reminder is about; when the activity has moved since, it is not sent. */
export interface PlannedReminder {
  readonly activityId: string;
  readonly days: number;
  /** ISO 8601 */
  readonly startsAt: string;
}

/** Guests with a seat hear of it in the morning three days and one day before. */
@Injectable()
export class Reminders {
  constructor(
    private readonly registrations: RegistrationStore,
    private readonly teller: Teller,
    private readonly jobs: JobQueue,
    private readonly clock: Clock,
  ) {}

  /** In the transaction that publishes or moves the activity. */
  async plan({ id, startsAt }: ActivityView): Promise<void> {
    for (const { days, at } of reminderTimes(startsAt, this.clock.now())) {
      const planned: PlannedReminder = { activityId: id, days, startsAt: startsAt.toISOString() };
      const key = `${id}:${days}:${planned.startsAt}`;
      await this.jobs.enqueue(REMIND, planned, { key, startAfter: at });
    }
  }

  /** @returns how many were reminded */
  async send(activity: ActivityView, { days, startsAt }: PlannedReminder): Promise<number> {
    if (activity.status !== 'published' || activity.startsAt.toISOString() !== startsAt) return 0;
    const guests = await this.registrations.ofActivity(activity.id, ['confirmed']);
    return this.teller.tell(activity, guests, {
      kind: 'reminder',
      key: `reminder:${days}:${startsAt}`,
      data: { days, at: instantWords(activity.startsAt), place: activity.place ?? activity.onlineUrl ?? '' },
    });
  }
}
