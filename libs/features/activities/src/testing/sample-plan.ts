import type { ActivityPlan } from '../domain/activity-plan.js';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** A chair salon of the district in ten days at 10:00 in Shanghai, open for registration. @param now the test's time */
export function samplePlan(now: Date, part: Partial<ActivityPlan> = {}): ActivityPlan {
  const midnight = Math.floor((now.getTime() + 8 * HOUR) / DAY) * DAY - 8 * HOUR;
  const startsAt = part.startsAt ?? new Date(midnight + 10 * DAY + 10 * HOUR);
  return {
    kind: 'chair_salon',
    title: '主席沙龙：集体协商怎么谈（演示）',
    topic: '三家企业工会讲各自的做法（演示）',
    hostUnionId: null,
    coHostIds: [],
    startsAt,
    endsAt: new Date(startsAt.getTime() + 2 * HOUR),
    place: '示例区职工之家二楼（演示）',
    onlineUrl: null,
    capacity: 30,
    quotaPerUnion: null,
    approval: false,
    audience: { who: 'members', minStar: 0, invited: [] },
    form: [],
    sessions: [],
    registrationOpensAt: new Date(now.getTime() - HOUR),
    registrationClosesAt: startsAt,
    claimHours: 24,
    seriesId: null,
    order: '',
    ...part,
  };
}
