import { currentActor, UnitOfWork } from '#database';
import { isId, newId, type CalendarDate } from '#kernel';
import { Injectable } from '@nestjs/common';
import { WorkingGroup } from './working-group.entity.js';

/** Working groups and who is in them; inside a unit of work. */
@Injectable()
export class GroupStore {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async open(
    group: Pick<WorkingGroup, 'name' | 'purpose' | 'leadUnionId'>,
    day: CalendarDate,
  ): Promise<string> {
    const id = newId();
    const districtId = currentActor().districtId ?? '';
    const { writer } = this.unitOfWork;
    await writer.insert(WorkingGroup, { id, districtId, ...group, openedOn: day, closedOn: null });
    return id;
  }

  async openNamed(name: string): Promise<boolean> {
    const rows = await this.unitOfWork.sql(
      `SELECT FROM alliance.working_groups
       WHERE district_id = platform.current_district() AND name = $1 AND closed_on IS NULL`,
      [name],
    );
    return rows.length > 0;
  }

  async isOpen(groupId: string): Promise<boolean> {
    if (!isId(groupId)) return false;
    const rows = await this.unitOfWork.sql(
      'SELECT FROM alliance.working_groups WHERE id = $1 AND closed_on IS NULL',
      [groupId],
    );
    return rows.length > 0;
  }

  /** Its members leave with it. @returns whether there was such a group */
  async close(groupId: string, day: CalendarDate): Promise<boolean> {
    if (!(await this.isOpen(groupId))) return false;
    await this.unitOfWork.sql('UPDATE alliance.working_groups SET closed_on = $2 WHERE id = $1', [
      groupId,
      day,
    ]);
    await this.unitOfWork.sql(
      'UPDATE alliance.group_members SET left_on = $2 WHERE group_id = $1 AND left_on IS NULL',
      [groupId, day],
    );
    return true;
  }

  /** Does nothing for who is in it already. */
  async join(groupId: string, unionId: string, day: CalendarDate): Promise<void> {
    await this.unitOfWork.sql(
      `INSERT INTO alliance.group_members (id, district_id, group_id, union_id, joined_on)
       VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT (district_id, group_id, union_id) WHERE left_on IS NULL DO NOTHING`,
      [newId(), currentActor().districtId, groupId, unionId, day],
    );
  }

  /** @returns whether it was in it */
  async leave(groupId: string, unionId: string, day: CalendarDate): Promise<boolean> {
    if (!isId(groupId)) return false;
    const rows = await this.unitOfWork.sql(
      `UPDATE alliance.group_members SET left_on = $3
       WHERE group_id = $1 AND union_id = $2 AND left_on IS NULL RETURNING id`,
      [groupId, unionId, day],
    );
    return rows.length > 0;
  }

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
