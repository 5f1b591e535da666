import { UnitOfWork } from '#database';
import { Clock } from '#kernel';
import { Injectable } from '@nestjs/common';
import type { CalendarEntry } from '../domain/activity-calendar.js';
import type { Viewer } from '../domain/viewer.js';
import { Conditions, visibleTo } from './activity-filter.js';
import { FROM } from './activity.sql.js';

const DAY = 86_400_000;
const PAST_DAYS = 90;
const MOST = 1000;

/** What a subscribed calendar shows: the last three months and everything to come. */
@Injectable()
export class FeedQueries {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  async entries(viewer: Viewer): Promise<CalendarEntry[]> {
    const conditions = visibleTo(viewer, new Conditions())
      .add(`a.status IN ('published', 'cancelled', 'finished')`)
      .add('a.ends_at > ?', new Date(this.clock.now().getTime() - PAST_DAYS * DAY));
    return this.unitOfWork.read(() =>
      this.unitOfWork.sql<CalendarEntry>(
        `SELECT a.id, a.title, a.topic, a.status, a.starts_at AS "startsAt", a.ends_at AS "endsAt", a.place,
           NULL AS "onlineUrl", coalesce(h.union_name, d.name_zh) AS "hostName", a.sequence,
           a.created_at AS "createdAt", a.updated_at AS "updatedAt"
         FROM ${FROM} WHERE ${conditions.where} ORDER BY a.starts_at LIMIT ${MOST}`,
        conditions.params,
      ),
    );
  }
}
