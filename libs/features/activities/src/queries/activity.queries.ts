import { UnitOfWork } from '#database';
import { Clock, isId } from '#kernel';
import { Injectable } from '@nestjs/common';
import type { Viewer } from '../domain/viewer.js';
import { type ActivityFilter, Conditions, conditionsOf, visibleTo } from './activity-filter.js';
import { type ActivityRow, FROM, LIST_COLUMNS, VIEW_COLUMNS, viewOf } from './activity.sql.js';
import type { ActivityListItem, ActivityView } from './activity-view.js';

export interface ActivityPage {
  readonly rows: readonly ActivityListItem[];
  readonly total: number;
  readonly page: number;
  readonly pages: number;
}

const PAGE_SIZE = 20;
const NAMED_IN_A_MONTH = 500;

/** What others may ask about activities, in the actor's district. */
@Injectable()
export class ActivityQueries {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** Whoever shows it asks `seesActivity` first. @returns null for an id that is not of this district */
  async one(id: string): Promise<ActivityView | null> {
    return isId(id) ? ((await this.views('a.id = $1', [id]))[0] ?? null) : null;
  }

  /** One page of a list; a page beyond the end is the last one. */
  async list(filter: ActivityFilter): Promise<ActivityPage> {
    const { where, params } = conditionsOf(filter, this.clock.now());
    const order = filter.when === 'coming' ? 'a.starts_at, a.id' : 'a.starts_at DESC, a.id DESC';
    return this.unitOfWork.read(async () => {
      const from = filter.subdistrictId ? FROM : 'activities.activities a';
      const [counted] = await this.unitOfWork.sql<{ total: number }>(
        `SELECT count(*)::int AS total FROM ${from} WHERE ${where}`,
        params,
      );
      const total = counted?.total ?? 0;
      const pages = Math.max(1, Math.ceil(total / PAGE_SIZE));
      const page = Math.min(Math.max(1, filter.page ?? 1), pages);
      const rows = await this.unitOfWork.sql<ActivityListItem>(
        `SELECT ${LIST_COLUMNS} FROM ${FROM} WHERE ${where}
         ORDER BY ${order} LIMIT ${PAGE_SIZE} OFFSET ${(page - 1) * PAGE_SIZE}`,
        params,
      );
      return { rows, total, page, pages };
    });
  }

  /** What is out and touches the time between two instants, by its beginning; at most 500. */
  async between(viewer: Viewer, from: Date, to: Date): Promise<ActivityListItem[]> {
    const conditions = visibleTo(viewer, new Conditions())
      .add(`a.status IN ('published', 'cancelled', 'finished')`)
      .add('a.ends_at > ?', from)
      .add('a.starts_at < ?', to);
    return this.unitOfWork.read(() =>
      this.unitOfWork.sql<ActivityListItem>(
        `SELECT ${LIST_COLUMNS} FROM ${FROM} WHERE ${conditions.where}
         ORDER BY a.starts_at, a.id LIMIT ${NAMED_IN_A_MONTH}`,
        conditions.params,
      ),
    );
  }

  /** What a union hosts that is not over: plans and published ones. */
  async hosted(unionId: string): Promise<ActivityView[]> {
    return this.views(
      `a.host_union_id = $1 AND a.status IN ('draft', 'proposed', 'published') ORDER BY a.starts_at`,
      [unionId],
    );
  }

  /** What waits for the secretariat, the soonest first. */
  async proposals(): Promise<ActivityView[]> {
    return this.views(`a.status = 'proposed' ORDER BY a.starts_at LIMIT 100`, []);
  }

  private async views(condition: string, params: readonly unknown[]): Promise<ActivityView[]> {
    const rows = await this.unitOfWork.read(() =>
      this.unitOfWork.sql<ActivityRow>(
        `SELECT ${VIEW_COLUMNS} FROM ${FROM}
         WHERE a.district_id = platform.current_district() AND ${condition}`,
        params,
      ),
    );
    return rows.map(viewOf);
  }
}
