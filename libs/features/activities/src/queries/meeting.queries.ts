import { UnitOfWork } from '#database';
import { Clock, type CalendarDate, today } from '#kernel';
import { Injectable } from '@nestjs/common';

export interface ActionView {
  readonly id: string;
  /** the meeting in which it was agreed */
  readonly activityId: string;
  readonly what: string;
  readonly who: string;
  readonly until: CalendarDate;
  readonly doneAt: Date | null;
  readonly doneNote: string;
  readonly overdue: boolean;
}

export interface MeetingView {
  /** items that the host put down */
  readonly agenda: readonly string[];
  /** open actions of earlier meetings of the series: they are on every agenda until they are done */
  readonly carried: readonly ActionView[];
  readonly text: string;
  readonly decisions: readonly string[];
  /** agreed in this meeting */
  readonly actions: readonly ActionView[];
  /** 0: nothing was written yet */
  readonly version: number;
}

interface Meeting {
  readonly id: string;
  readonly seriesId: string | null;
  readonly startsAt: Date;
}

const COLUMNS = `x.id, x.activity_id AS "activityId", x.what, x.who, x.until::text AS until, x.done_at AS "doneAt",
  x.done_note AS "doneNote", (x.done_at IS NULL AND x.until < $2::date) AS overdue`;

/** What meetings agreed on. */
@Injectable()
export class MeetingQueries {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  async of(meeting: Meeting): Promise<MeetingView> {
    return this.unitOfWork.read(async () => {
      const [written] = await this.unitOfWork.sql<Omit<MeetingView, 'carried' | 'actions'>>(
        'SELECT agenda, text, decisions, version FROM activities.minutes WHERE activity_id = $1',
        [meeting.id],
      );
      const actions = await this.unitOfWork.sql<ActionView>(
        `SELECT ${COLUMNS} FROM activities.actions x WHERE x.activity_id = $1 ORDER BY x.created_at, x.id`,
        [meeting.id, today(this.clock)],
      );
      const nothing = { agenda: [], text: '', decisions: [], version: 0 };
      return { ...(written ?? nothing), actions, carried: await this.carried(meeting) };
    });
  }

  /** Agreed before the meeting and not done when it began. */
  private async carried({ seriesId, startsAt }: Meeting): Promise<ActionView[]> {
    if (seriesId === null) return [];
    return this.unitOfWork.sql<ActionView>(
      `SELECT ${COLUMNS} FROM activities.actions x
       JOIN activities.activities o ON o.district_id = x.district_id AND o.id = x.activity_id
       WHERE x.series_id = $1 AND o.starts_at < $3 AND (x.done_at IS NULL OR x.done_at > $3)
       ORDER BY x.until, x.created_at`,
      [seriesId, today(this.clock), startsAt],
    );
  }

  /** Series that a host may add a meeting to, the newest first. @param hostUnionId null: the district's */
  async series(hostUnionId: string | null): Promise<{ id: string; title: string }[]> {
    return this.unitOfWork.read(() =>
      this.unitOfWork.sql<{ id: string; title: string }>(
        `SELECT id, title FROM activities.series
         WHERE district_id = platform.current_district() AND host_union_id IS NOT DISTINCT FROM $1::uuid
         ORDER BY created_at DESC LIMIT 50`,
        [hostUnionId],
      ),
    );
  }

  /** The meetings of a series in their order, those that are out. */
  async meetings(
    seriesId: string,
  ): Promise<{ title: string; rows: { id: string; title: string; startsAt: Date }[] } | null> {
    return this.unitOfWork.read(async () => {
      const [series] = await this.unitOfWork.sql<{ title: string }>(
        'SELECT title FROM activities.series WHERE id = $1',
        [seriesId],
      );
      if (!series) return null;
      const rows = await this.unitOfWork.sql<{ id: string; title: string; startsAt: Date }>(
        `SELECT id, title, starts_at AS "startsAt" FROM activities.activities
         WHERE district_id = platform.current_district() AND series_id = $1
           AND status IN ('published', 'finished') AND audience_who <> 'invited'
         ORDER BY starts_at LIMIT 100`,
        [seriesId],
      );
      return { title: series.title, rows };
    });
  }
}
