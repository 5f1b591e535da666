import type { ActivityView } from '#activities';
import { JobQueue } from '#jobs';
import { Clock } from '#kernel';
import { Injectable } from '@nestjs/common';
import { allocate, type Waiting } from '../domain/allocate.js';
import { claimDeadline } from '../domain/claim-deadline.js';
import { instantWords } from '../domain/instant-words.js';
import { isFull } from '../domain/seats.js';
import { transition } from '../domain/transition.js';
import { EXPIRE_OFFER, PROMOTE } from '../jobs/job-names.js';
import { type Desk, DeskStore } from '../persistence/desk-store.js';
import { RegistrationStore } from '../persistence/registration-store.js';
import { Teller } from './teller.js';

/** The window's last instant still counts. */
const WINDOW_END_MS = 1000;

/** Gives seats in the order of the queue; the activity's desk is locked by whoever calls. */
@Injectable()
export class Seating {
  constructor(
    private readonly desks: DeskStore,
    private readonly registrations: RegistrationStore,
    private readonly teller: Teller,
    private readonly jobs: JobQueue,
    private readonly clock: Clock,
  ) {}

  /** Which of the newcomers get a seat at once: whoever waits already comes before them. */
  async seat(desk: Desk, newcomers: readonly Waiting[]): Promise<ReadonlySet<string>> {
    if (isFull({ limit: desk.capacity, held: desk.held })) return new Set();
    const queue = await this.registrations.queue(desk.activityId);
    const chosen = allocate(await this.desks.plan(desk), [...queue, ...newcomers]);
    return new Set(chosen.map(({ id }) => id));
  }

  /** A seat became free: who is next gets to hear of it soon, by a job of this transaction. */
  async freed(activityId: string): Promise<void> {
    await this.jobs.enqueue(PROMOTE, { activityId }, { key: activityId });
  }

  /** Offers every free seat to who is next, until the claim window ends. @returns how many were offered */
  async promote(activity: ActivityView): Promise<number> {
    const until = claimDeadline(activity, this.clock.now());
    if (until === null || activity.status !== 'published') return 0;
    const desk = await this.desks.lockIfThere(activity.id);
    if (!desk || isFull({ limit: desk.capacity, held: desk.held })) return 0;
    const queue = await this.registrations.queue(activity.id);
    const chosen = allocate(await this.desks.plan(desk), queue);
    for (const { id } of chosen) await this.offer(activity, id, until);
    return chosen.length;
  }

  private async offer(activity: ActivityView, id: string, until: Date): Promise<void> {
    const registration = await this.registrations.lock(id);
    const status = transition(registration.status, 'offer');
    await this.registrations.move(id, { status, offeredUntil: until }, this.clock.now());
    const startAfter = new Date(until.getTime() + WINDOW_END_MS);
    await this.jobs.enqueue(EXPIRE_OFFER, { registrationId: id }, { startAfter });
    await this.teller.tell(activity, [registration], {
      kind: 'offered',
      key: 'offered',
      data: { until: instantWords(until) },
    });
  }
}
