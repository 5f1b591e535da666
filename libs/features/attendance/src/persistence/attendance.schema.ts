import type { FeatureSchema } from '#database';
import { AttendanceRow } from './attendance.entity.js';
import { ConflictRow } from './conflict.entity.js';
import { DeviceRow } from './device.entity.js';
import { DoorRow } from './door.entity.js';
import { AttendanceBase1760001400000 } from './migrations/attendance-base.migration.js';
import { ScanRow } from './scan.entity.js';
import { SealedNameRow } from './sealed-name.entity.js';

export const attendanceSchema: FeatureSchema = {
  name: 'attendance',
  entities: [DoorRow, DeviceRow, SealedNameRow, ScanRow, AttendanceRow, ConflictRow],
  migrations: [AttendanceBase1760001400000],
};
