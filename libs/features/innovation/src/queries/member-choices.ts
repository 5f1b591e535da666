import { UnitOfWork } from '#database';
import { Injectable } from '@nestjs/common';

const MOST = 500;

/** The members that can be asked into a project. */
@Injectable()
export class MemberChoices {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Active ones and those in their time of grace, by the sound of their names. */
  async all(): Promise<{ readonly unionId: string; readonly name: string }[]> {
    return this.unitOfWork.read(() =>
      this.unitOfWork.sql<{ unionId: string; name: string }>(
        `SELECT d.union_id AS "unionId", d.union_name AS name
         FROM alliance.member_directory m JOIN organizations.union_directory d ON d.union_id = m.union_id
         WHERE m.district_id = platform.current_district() AND m.state IN ('active', 'grace')
         ORDER BY d.union_name COLLATE "zh-Hans-CN-x-icu", d.union_id LIMIT ${MOST}`,
      ),
    );
  }
}
