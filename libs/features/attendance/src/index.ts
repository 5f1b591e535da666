export { AttendanceModule } from './attendance.module.js';
export { attendanceSchema } from './persistence/attendance.schema.js';
export { AttendanceQueries } from './queries/attendance.queries.js';
export type { AttendanceCounts, ConflictItem, DeviceItem, GuestItem } from './queries/attendance-view.js';
export { ProofQueries } from './queries/proof.queries.js';
export { attendanceServices, type AttendanceServices } from './testing/attendance-services.js';
export { OpenDevice } from './use-cases/open-device.js';
export { ReceiveScans } from './use-cases/receive-scans.js';
export { UndoAttendance } from './use-cases/undo-attendance.js';
