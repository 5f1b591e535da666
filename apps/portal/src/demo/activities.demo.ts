import { activitiesServices, type ActivityPlan } from '#activities';
import { StarQueries } from '#assessment';
import { AuditLog } from '#audit';
import { UnitOfWork } from '#database';
import { JobQueue } from '#jobs';
import { addDays, Clock, fixedClock, newId, today } from '#kernel';
import { OrganizationsQueries } from '#organizations';
import { Injectable } from '@nestjs/common';
import { DEMO_ACTIVITIES, type DemoActivity } from './demo-activities.js';
import { demoCast } from './demo-cast.js';
import { DemoMeetings } from './demo-meetings.js';
import type { DemoStage } from './demo-stage.js';
import type { DemoDistrict, DemoUnion } from './organizations.demo.js';

const HOUR = 3_600_000;
/** how long before its beginning an activity was planned */
const LEAD_DAYS = 30;

/** Activities of every kind, past and coming; a series of salons with what it left open, votes, a visit with its slip. */
@Injectable()
export class ActivitiesDemo {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditLog,
    private readonly jobs: JobQueue,
    private readonly organizations: OrganizationsQueries,
    private readonly after: DemoMeetings,
    private readonly clock: Clock,
  ) {}

  async play(district: DemoDistrict, signal: AbortSignal): Promise<void> {
    const stage = await this.stage(district);
    if (stage.hosts.length === 0) return;
    const seriesId = await stage.on(-150).series.execute(stage.cast.admin, null, '主席沙龙（演示）');
    const ids = new Map<string, string>();
    for (const activity of DEMO_ACTIVITIES) {
      signal.throwIfAborted();
      ids.set(activity.key, await this.make(stage, activity, seriesId));
    }
    await this.after.play(stage, ids);
    for (const activity of DEMO_ACTIVITIES)
      if (activity.state === 'finished')
        await stage.on(activity.days + 1).finish.finish(stage.cast.admin, ids.get(activity.key) ?? '');
  }

  private async stage({ districtId, unions }: DemoDistrict): Promise<DemoStage> {
    const stars = await new StarQueries(this.unitOfWork, this.clock).many(
      unions.map(({ unionId }) => unionId),
    );
    const { unitOfWork, audit, jobs, organizations } = this;
    const day = (days: number): string => addDays(today(this.clock), days);
    return {
      cast: demoCast(districtId),
      hosts: unions.filter(({ unionId }) => (stars.get(unionId)?.star ?? 0) > 0),
      on: (days) => {
        const clock = days >= 0 ? this.clock : fixedClock(`${day(days)}T08:00:00+08:00`);
        return activitiesServices({ unitOfWork, clock, audit, jobs, organizations });
      },
      day,
    };
  }

  private async make(stage: DemoStage, activity: DemoActivity, seriesId: string): Promise<string> {
    const { cast, on } = stage;
    const { plan, move } = on(Math.min(0, activity.days - LEAD_DAYS));
    const whole = planOf(stage, activity, seriesId);
    const id = await plan.begin(cast.admin, whole);
    if (activity.state === 'proposed') {
      const host = stage.hosts[activity.host ?? 0];
      if (host) await move.propose(cast.chairOf(host), id);
      return id;
    }
    await move.publish(cast.admin, id);
    if (activity.state === 'cancelled')
      await on(activity.days - 2).move.cancel(cast.admin, id, '当天停电检修，改期另行通知（演示）');
    return id;
  }
}

function planOf({ hosts, cast, day }: DemoStage, activity: DemoActivity, seriesId: string): ActivityPlan {
  const union = (index: number): DemoUnion => hosts[index % hosts.length] as DemoUnion;
  const at = (days: number, hour: number): Date =>
    new Date(`${day(days)}T${String(hour).padStart(2, '0')}:00:00+08:00`);
  const startsAt = at(activity.days, activity.hour);
  const hostUnionId = activity.host === null ? null : union(activity.host).unionId;
  const coHosts = (activity.coHosts ?? []).map((index) => union(index).unionId);
  const sessions = activity.sessions ?? [];
  const length = (activity.hours * HOUR) / Math.max(1, sessions.length);
  return {
    kind: activity.kind,
    title: activity.title,
    topic: activity.topic,
    hostUnionId,
    coHostIds: [...new Set(coHosts)].filter((unionId) => unionId !== hostUnionId),
    startsAt,
    endsAt: new Date(startsAt.getTime() + activity.hours * HOUR),
    place: activity.place,
    onlineUrl: null,
    capacity: activity.capacity,
    quotaPerUnion: 5,
    approval: activity.kind === 'enterprise_open_day',
    audience: { who: activity.who ?? 'members', minStar: 0, invited: [] },
    form: [],
    sessions: sessions.map(([title, speakers], index) => ({
      id: newId(),
      title: `${title}（演示）`,
      startsAt: new Date(startsAt.getTime() + index * length),
      endsAt: new Date(startsAt.getTime() + (index + 1) * length),
      place: null,
      speakers: speakers.map((speaker) => {
        const chair = union(speaker);
        return { unionId: chair.unionId, name: cast.chairOf(chair).name };
      }),
    })),
    registrationOpensAt: at(Math.min(activity.days - 21, -1), 9),
    registrationClosesAt: at(activity.days - 1, 18),
    claimHours: 24,
    seriesId: activity.series ? seriesId : null,
    order: activity.order ?? '',
  };
}
