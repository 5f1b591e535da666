import { ActivityQueries, type ActivityView, viewerOf } from '#activities';
import { MembershipQueries } from '#alliance';
import { registrationsServices } from '#registrations';
import { Translator } from '#views';
import { Injectable } from '@nestjs/common';
import { demoCast, type DemoCast } from './demo-cast.js';
import { DemoClock } from './demo-clock.js';
import { DemoPlatform } from './demo-platform.js';
import type { DemoDistrict } from './organizations.demo.js';
import { RegistrationScenes } from './registration-scenes.js';

/** Activities that get guests; the others show how an empty one looks. */
const COMING = 6;
const PAST = 6;
/** The largest that is filled for the example of a waiting list. */
const SMALL = 40;

/** Registrations in every state: past guests, a full activity with its waiting list, requests, an offered seat. */
@Injectable()
export class RegistrationsDemo {
  constructor(
    private readonly platform: DemoPlatform,
    private readonly activities: ActivityQueries,
    private readonly memberships: MembershipQueries,
    private readonly translator: Translator,
  ) {}

  /** After the activities were published. */
  async play({ districtId, unions }: DemoDistrict, signal: AbortSignal): Promise<void> {
    const { platform, memberships, translator } = this;
    const { unitOfWork, audit, jobs, mailer, config } = platform;
    const now = platform.clock.now();
    const clock = new DemoClock(now);
    const services = registrationsServices({
      unitOfWork,
      audit,
      jobs,
      mailer,
      config,
      clock,
      memberships,
      translator,
    });
    const cast = demoCast(districtId);
    const scenes = new RegistrationScenes({ services, clock, cast, now, unions, unitOfWork });
    for (const [index, activity] of (await this.listed(cast, 'past')).slice(0, PAST).entries()) {
      signal.throwIfAborted();
      await scenes.wasVisited(activity, index);
    }
    const coming = await this.listed(cast, 'coming');
    const full = coming.find(({ approval, capacity }) => !approval && capacity !== null && capacity <= SMALL);
    for (const [index, activity] of coming.slice(0, COMING).entries()) {
      signal.throwIfAborted();
      if (activity === full) await scenes.isFull(activity);
      else if (activity.approval) await scenes.isDecided(activity, index);
      else await scenes.isFilling(activity, index);
    }
  }

  /** What took place, or is open for registration. */
  private async listed({ admin }: DemoCast, when: 'past' | 'coming'): Promise<ActivityView[]> {
    const found: ActivityView[] = [];
    for (const { id } of (await this.activities.list({ viewer: viewerOf(admin), when })).rows) {
      const activity = await this.activities.one(id);
      const wanted = when === 'past' ? ['published', 'finished'] : ['published'];
      if (activity && wanted.includes(activity.status)) found.push(activity);
    }
    return found;
  }
}
