import { featureSchema } from '#database';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ATTENDANCE } from './attendance.tables.js';
import { DOORS } from './doors.tables.js';

/** Doors, scanners and what they saw; attendance and conflicts, which follow from it. */
export class AttendanceBase1760001400000 implements MigrationInterface {
  readonly name = 'AttendanceBase1760001400000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`${featureSchema('attendance')} ${DOORS} ${ATTENDANCE}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP SCHEMA attendance CASCADE');
  }
}
