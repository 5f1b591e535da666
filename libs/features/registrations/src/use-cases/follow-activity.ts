import type { ActivityChange, ActivityView } from '#activities';
import { Injectable } from '@nestjs/common';
import { instantWords } from '../domain/instant-words.js';
import { DeskStore } from '../persistence/desk-store.js';
import { RegistrationStore } from '../persistence/registration-store.js';
import { RegistrationLog } from './registration-log.js';
import { Reminders } from './reminders.js';
import { Seating } from './seating.js';
import { Teller } from './teller.js';

const COMING = ['pending', 'confirmed', 'waiting', 'offered'] as const;

/** What a change of an activity means to its registrations, inside a unit of work; doing it twice tells once. */
@Injectable()
export class FollowActivity {
  constructor(
    private readonly desks: DeskStore,
    private readonly registrations: RegistrationStore,
    private readonly seating: Seating,
    private readonly teller: Teller,
    private readonly reminders: Reminders,
    private readonly log: RegistrationLog,
  ) {}

  async follow(activity: ActivityView, change: ActivityChange): Promise<void> {
    const desk = await this.desks.lock(activity);
    if (change === 'cancelled') return this.callOff(activity);
    if (change === 'finished') return;
    if (desk.capacity !== activity.capacity || desk.quota !== activity.quotaPerUnion) {
      await this.desks.limit(activity);
      this.log.record('limited', activity.id, { from: desk.capacity, to: activity.capacity });
    }
    if (change === 'moved') await this.tellMoved(activity);
    if (change !== 'capacity') await this.reminders.plan(activity);
    await this.seating.promote(activity);
  }

  private async callOff(activity: ActivityView): Promise<void> {
    const ended = await this.registrations.cancelAll(activity.id, activity.reason, this.log.now());
    const data = { text: activity.reason };
    await this.teller.tell(activity, ended, { kind: 'activity_cancelled', key: 'activity_cancelled', data });
    if (ended.length > 0) this.log.record('called_off', activity.id, { ended: ended.length });
  }

  private async tellMoved(activity: ActivityView): Promise<void> {
    const coming = await this.registrations.ofActivity(activity.id, COMING);
    const place = activity.place ?? activity.onlineUrl ?? '';
    const at = instantWords(activity.startsAt);
    await this.teller.tell(activity, coming, {
      kind: 'moved',
      key: `moved:${activity.version}`,
      data: { at, place },
    });
  }
}
