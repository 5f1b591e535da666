import type { Principal } from '#http';
import { can } from '#identity';
import { Clock } from '#kernel';
import { Injectable } from '@nestjs/common';
import { hostsActivity, managesActivities } from '../domain/activity-doors.js';
import { type ActivityMove, isOut, mayMove } from '../domain/activity-status.js';
import type { ActivityView } from '../queries/activity-view.js';

/** What somebody can do on an activity's page; the use cases decide again. */
@Injectable()
export class ActivityDoing {
  constructor(private readonly clock: Clock) {}

  of(principal: Principal, activity: ActivityView) {
    const hosts = hostsActivity(principal, activity);
    const manages = managesActivities(principal);
    const over = activity.endsAt < this.clock.now();
    const may = (move: ActivityMove, allowed: boolean): boolean => allowed && mayMove(activity.status, move);
    const held = over && (activity.status === 'published' || activity.status === 'finished');
    return {
      hosts,
      edit: hosts && activity.status !== 'cancelled' && activity.status !== 'finished',
      propose: may('propose', hosts && !manages),
      publish: may('publish', manages),
      sendBack: may('return', manages),
      cancel: may('cancel', hosts) && !over,
      finish: may('finish', hosts) && over,
      reopen: may('reopen', manages),
      minutes: isOut(activity.status) && activity.status !== 'cancelled',
      album: held,
      answer: held && can(principal, 'activity.view'),
    };
  }
}
