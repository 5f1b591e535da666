import { AuditLog } from '#audit';
import { UnitOfWork } from '#database';
import type { Principal } from '#http';
import { can } from '#identity';
import { Clock, forbidden, invalid, newId } from '#kernel';
import { Injectable } from '@nestjs/common';
import { managesActivities } from '../domain/activity-doors.js';

const MAX_TITLE = 60;

/** A host begins a series of meetings: what is open at the end of one is on the agenda of the next. */
@Injectable()
export class BeginSeries {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** @param hostUnionId null: the district's. @returns the series' id */
  async execute(principal: Principal, hostUnionId: string | null, title: string): Promise<string> {
    const may =
      hostUnionId === null
        ? managesActivities(principal)
        : can(principal, 'activity.host', { unionId: hostUnionId });
    if (!may) throw forbidden();
    const named = title.trim();
    if (named === '' || named.length > MAX_TITLE)
      throw invalid('activities.invalid', [
        { pointer: '/seriesTitle', code: 'activities.series_title', params: { limit: MAX_TITLE } },
      ]);
    return this.unitOfWork.run(async () => {
      const id = newId();
      await this.unitOfWork.sql(
        `INSERT INTO activities.series (id, district_id, title, host_union_id, created_at)
         VALUES ($1, $2, $3, $4, $5)`,
        [id, principal.districtId, named, hostUnionId, this.clock.now()],
      );
      this.audit.record({ action: 'activities.series_begun', subjectType: 'series', subjectId: id });
      return id;
    });
  }
}
