import { UnitOfWork } from '#database';
import { Injectable } from '@nestjs/common';

export interface AttendanceChanges {
  /** to ask with next time */
  readonly seq: number;
  /** places of guests who are in */
  readonly came: readonly string[];
  /** places of guests whose scans were taken back */
  readonly gone: readonly string[];
}

const HERE = 'district_id = platform.current_district() AND activity_id = $1';

/** What scanners tell each other through the server. */
@Injectable()
export class AttendanceChangesQueries {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Changes of attendance that a scanner has not heard of. @param since the count it knows, 0: all */
  async since(activityId: string, since: number): Promise<AttendanceChanges> {
    return this.unitOfWork.read(async () => {
      const [door] = await this.unitOfWork.sql<{ seq: number }>(
        `SELECT seq FROM attendance.doors WHERE ${HERE}`,
        [activityId],
      );
      const rows = await this.unitOfWork.sql<{ lookup: string; stands: boolean }>(
        `SELECT lookup, stands FROM attendance.attendances WHERE ${HERE} AND seq > $2 ORDER BY seq`,
        [activityId, since],
      );
      const named = (stands: boolean): string[] =>
        rows.filter((row) => row.stands === stands).map(({ lookup }) => lookup);
      return { seq: door?.seq ?? 0, came: named(true), gone: named(false) };
    });
  }
}
