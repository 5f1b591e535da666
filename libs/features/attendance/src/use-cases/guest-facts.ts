import type { ActivityView } from '#activities';
import { type FactDraft, FactRecorder } from '#facts';
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
    await this.recorder.announce({ ...factOf(activity, source.id), kind: 'activity_attended', unions: came });
  }

  /**
   * At a competition every competitor is counted, the host's own too: workers who took part are what the
   * catalogue asks for there (F1.1). Nobody is named: the fact knows the registration's id only.
   *
   * @param before union by registration, of the guests the scans touch, until now; @param after from now on
   */
  async followCompetitors(
    activity: ActivityView,
    before: ReadonlyMap<string, string>,
    after: ReadonlyMap<string, string>,
  ): Promise<void> {
    if (activity.kind !== 'competition') return;
    for (const id of before.keys())
      if (!after.has(id)) await this.recorder.withdraw({ type: SOURCE, id }, REASON);
    for (const [id, unionId] of after)
      if (!before.has(id))
        await this.recorder.announce({
          ...factOf(activity, id),
          kind: 'competition_joined',
          unions: [unionId],
        });
  }
}

function factOf(activity: ActivityView, sourceId: string): Omit<FactDraft, 'kind' | 'unions'> {
  return {
    from: calendarDateOf(activity.startsAt),
    to: calendarDateOf(activity.endsAt),
    quantity: 1,
    unit: 'times',
    source: { type: SOURCE, id: sourceId, title: activity.title, path: `/activities/${activity.id}` },
  };
}
