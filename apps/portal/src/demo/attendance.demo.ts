import { activitiesServices, ActivityQueries, type ActivityView, viewerOf } from '#activities';
import { MembershipQueries } from '#alliance';
import { attendanceServices } from '#attendance';
import { FactRecorder } from '#facts';
import { newId } from '#kernel';
import { OrganizationsQueries } from '#organizations';
import { registrationsServices } from '#registrations';
import { Translator } from '#views';
import { Injectable } from '@nestjs/common';
import { AttendanceScenes, type AttendanceStage } from './attendance-scenes.js';
import { demoCast } from './demo-cast.js';
import { DemoClock } from './demo-clock.js';
import { DemoGuests, inTurn } from './demo-guests.js';
import { DemoPlatform } from './demo-platform.js';
import type { DemoDistrict } from './organizations.demo.js';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const HALF_AN_HOUR = HOUR / 2;
const VISITED = 3;
const GUESTS_TODAY = 12;

/** Check-in: the latest activities with who came and what is to be looked at, and one that is on right now. */
@Injectable()
export class AttendanceDemo {
  constructor(
    private readonly platform: DemoPlatform,
    private readonly activities: ActivityQueries,
    private readonly memberships: MembershipQueries,
    private readonly organizations: OrganizationsQueries,
    private readonly recorder: FactRecorder,
    private readonly translator: Translator,
  ) {}

  /** After the past activities got their guests. */
  async play(district: DemoDistrict, signal: AbortSignal): Promise<void> {
    const { platform, memberships, translator, recorder } = this;
    const clock = new DemoClock(platform.clock.now());
    const { unitOfWork, audit, jobs, mailer, config } = platform;
    const registrations = registrationsServices({
      ...{ unitOfWork, audit, jobs, mailer, config, clock, memberships, translator },
    });
    const { tickets, walkIns } = registrations;
    const attendance = attendanceServices({ unitOfWork, clock, audit, jobs, recorder, tickets, walkIns });
    const { districtId } = district;
    const stage = { districtId, attendance, registrations, cast: demoCast(districtId), clock };
    const scenes = new AttendanceScenes(stage);
    const viewer = viewerOf(stage.cast.admin);
    const { rows } = await this.activities.list({ viewer, when: 'past' });
    const held = rows.filter(({ status }) => status === 'published' || status === 'finished');
    for (const { id } of held.slice(0, VISITED)) {
      signal.throwIfAborted();
      const activity = await this.activities.one(id);
      if (activity) await scenes.wasHeld(activity);
    }
    const today = await this.today(district, stage);
    if (today) await scenes.isOn(today);
  }

  /** Began within the last half hour, planned three weeks ago. */
  private async today({ unions }: DemoDistrict, stage: AttendanceStage): Promise<ActivityView | null> {
    const { unitOfWork, audit, jobs } = this.platform;
    const { cast, clock, registrations } = stage;
    const now = this.platform.clock.now().getTime();
    const startsAt = new Date(Math.floor(now / HALF_AN_HOUR) * HALF_AN_HOUR);
    clock.set(new Date(now - 21 * DAY));
    const { organizations } = this;
    const services = activitiesServices({ unitOfWork, clock, audit, jobs, organizations });
    const id = await services.plan.begin(cast.admin, {
      ...{
        kind: 'tech_salon',
        title: '技术沙龙：去毛刺的三种办法（演示）',
        hostUnionId: null,
        coHostIds: [],
      },
      topic: '三家企业带样件来，现场比一比（演示）',
      ...{ startsAt, endsAt: new Date(startsAt.getTime() + 3 * HOUR), place: '示例区职工之家二楼（演示）' },
      ...{ onlineUrl: null, capacity: 40, quotaPerUnion: 5, approval: false, form: [] },
      sessions: [
        {
          ...{
            id: newId(),
            title: '样件比一比（演示）',
            startsAt,
            endsAt: new Date(startsAt.getTime() + HOUR),
          },
          ...{ place: null, speakers: [{ unionId: null, name: '区职工技协讲师（演示）' }] },
        },
      ],
      audience: { who: 'public', minStar: 0, invited: [] },
      registrationOpensAt: new Date(now - 20 * DAY),
      registrationClosesAt: startsAt,
      ...{ claimHours: 24, seriesId: null, order: '' },
    });
    await services.move.publish(cast.admin, id);
    const activity = await this.activities.one(id);
    if (!activity) return null;
    const guests = new DemoGuests();
    clock.set(new Date(now - 5 * DAY));
    for (const { unionId } of inTurn(unions, 0, GUESTS_TODAY))
      await registrations.registrar.enter({
        ...{ activity, unionId, userId: null, persons: [guests.next()], answers: {} },
        ...{ locale: 'zh-CN', source: 'member' },
      });
    return activity;
  }
}
