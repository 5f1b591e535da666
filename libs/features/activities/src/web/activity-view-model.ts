import { calendarDateOf, Clock } from '#kernel';
import type { Locale } from '#views';
import { Injectable } from '@nestjs/common';
import type { ActivityView } from '../queries/activity-view.js';
import { ActivityWords } from './activity-words.js';

/** `web/activity/facts.hbs`: what an activity is, for whoever may know of it. */
@Injectable()
export class ActivityViewModel {
  constructor(
    private readonly words: ActivityWords,
    private readonly clock: Clock,
  ) {}

  of(locale: Locale, activity: ActivityView) {
    const { id, title, topic, order, place, startsAt, endsAt, hostUnionId } = activity;
    const over = endsAt < this.clock.now();
    const several = calendarDateOf(startsAt) !== calendarDateOf(endsAt);
    return {
      ...{ id, title, topic, order, place, over },
      kind: this.words.kind(locale, activity.kind),
      badge: this.words.badge(locale, activity.status, over),
      reason: activity.reason,
      host: { name: activity.hostName, href: hostUnionId && `/unions/${hostUnionId}` },
      districtBacks: activity.districtBacks,
      coHosts: activity.coHosts.map(({ unionId, name }) => ({ name, href: `/unions/${unionId}` })),
      when: this.words.when(locale, activity),
      online: activity.onlineUrl !== null,
      audience: this.words.audience(locale, activity.audience),
      capacity: activity.capacity,
      quotaPerUnion: activity.quotaPerUnion,
      approval: activity.approval,
      registrationOpensAt: activity.registrationOpensAt,
      registrationClosesAt: activity.registrationClosesAt,
      hasPicture: activity.hasPicture,
      sessions: activity.sessions.map((session) => ({
        time: this.words.slot(locale, session, several),
        title: session.title,
        place: session.place,
        speakers: session.speakers.map(({ name }) => name).join('、'),
      })),
    };
  }
}
