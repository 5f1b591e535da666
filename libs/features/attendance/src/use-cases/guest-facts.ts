import type { ActivityView } from '#activities';
import { FactRecorder } from '#facts';
import { calendarDateOf } from '#kernel';
import { Injectable } from '@nestjs/common';

const SOURCE = 'scan';
const REASON = '签到记录已撤销';

/**
 * Tells what a union took part in: one fact for each guest union, however many of its people came. It
 * earns no credit anywhere. Hosts have facts of their own.
 */
@Injectable()
export class GuestFacts {
  constructor(private readonly recorder: FactRecorder) {}

  /** Inside the transaction of the scans. @param before the unions present until now; @param after from now on */
  async follow(
    activity: ActivityView,
    before: ReadonlySet<string>,
    after: ReadonlySet<string>,
  ): Promise<void> {
    const hosts = new Set([activity.hostUnionId, ...activity.coHosts.map(({ unionId }) => unionId)]);
    const source = { type: SOURCE, id: activity.id };
    const came = [...after].filter((unionId) => !before.has(unionId) && !hosts.has(unionId));
    const gone = [...before].filter((unionId) => !after.has(unionId) && !hosts.has(unionId));
    if (gone.length > 0) await this.recorder.withdraw(source, REASON, gone);
    if (came.length === 0) return;
    await this.recorder.announce({
      kind: 'activity_attended',
      unions: came,
      from: calendarDateOf(activity.startsAt),
      to: calendarDateOf(activity.endsAt),
      quantity: 1,
      unit: 'times',
      source: { ...source, title: activity.title, path: `/activities/${activity.id}` },
    });
  }
}
