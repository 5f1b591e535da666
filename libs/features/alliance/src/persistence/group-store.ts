import { UnitOfWork } from '#database';
import type { CalendarDate } from '#kernel';
import { Injectable } from '@nestjs/common';

/** Working groups and who is in them; inside a unit of work. */
@Injectable()
export class GroupStore {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Who is no member of the alliance is in none of its groups. */
  async leaveAll(unionIds: readonly string[], day: CalendarDate): Promise<void> {
    if (unionIds.length === 0) return;
    await this.unitOfWork.sql(
      `UPDATE alliance.group_members SET left_on = $2
       WHERE district_id = platform.current_district() AND union_id = ANY ($1::uuid[]) AND left_on IS NULL`,
      [unionIds, day],
    );
  }
}
