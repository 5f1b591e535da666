import { ActivityQueries } from '#activities';
import type { AuditLog } from '#audit';
import type { UnitOfWork } from '#database';
import type { FactRecorder } from '#facts';
import type { JobQueue } from '#jobs';
import type { Clock } from '#kernel';
import { OrganizationsQueries } from '#organizations';
import type { TicketQueries, WalkIns } from '#registrations';
import { SealNamesJob } from '../jobs/seal-names.job.js';
import { AttendanceStore } from '../persistence/attendance-store.js';
import { ConflictStore } from '../persistence/conflict-store.js';
import { DoorStore } from '../persistence/door-store.js';
import { ScanStore } from '../persistence/scan-store.js';
import { AttendanceChangesQueries } from '../queries/attendance-changes.queries.js';
import { AttendanceQueries } from '../queries/attendance.queries.js';
import { DoorRosterQueries } from '../queries/door-roster.queries.js';
import { ProofQueries } from '../queries/proof.queries.js';
import { RosterSealer } from '../queries/roster-sealer.js';
import { AttendanceBook } from '../use-cases/attendance-book.js';
import { DeviceSessions } from '../use-cases/device-sessions.js';
import { GuestFacts } from '../use-cases/guest-facts.js';
import { HostedActivity } from '../use-cases/hosted-activity.js';
import { OpenDevice } from '../use-cases/open-device.js';
import { Presented } from '../use-cases/presented.js';
import { ReceiveScans } from '../use-cases/receive-scans.js';
import { RevokeDevice } from '../use-cases/revoke-device.js';
import { ScanDesk } from '../use-cases/scan-desk.js';
import { SettleConflict } from '../use-cases/settle-conflict.js';
import { UndoAttendance } from '../use-cases/undo-attendance.js';

interface Needs {
  readonly unitOfWork: UnitOfWork;
  readonly clock: Clock;
  readonly audit: AuditLog;
  readonly jobs: JobQueue;
  readonly recorder: FactRecorder;
  readonly tickets: TicketQueries;
  readonly walkIns: WalkIns;
}

export type AttendanceServices = ReturnType<typeof attendanceServices>;

/** The feature's use cases put together by hand: for tests, and for demonstration data of another day. */
export function attendanceServices(needs: Needs) {
  const { unitOfWork, clock, audit, jobs, recorder, tickets, walkIns } = needs;
  const activities = new ActivityQueries(unitOfWork, clock);
  const doors = new DoorStore(unitOfWork, clock);
  const scans = new ScanStore(unitOfWork);
  const hosted = new HostedActivity(activities);
  const presented = new Presented(tickets, walkIns, new OrganizationsQueries(unitOfWork));
  const attendances = new AttendanceStore(unitOfWork);
  const conflicts = new ConflictStore(unitOfWork, clock);
  const facts = new GuestFacts(recorder);
  const book = new AttendanceBook(tickets, doors, scans, attendances, conflicts, facts);
  const desk = new ScanDesk(doors, scans, book);
  return {
    doors,
    sessions: new DeviceSessions(unitOfWork, clock),
    queries: new AttendanceQueries(unitOfWork, tickets, clock),
    changes: new AttendanceChangesQueries(unitOfWork),
    proofs: new ProofQueries(unitOfWork, tickets),
    rosters: new DoorRosterQueries(unitOfWork, activities, tickets, doors, new RosterSealer()),
    openDevice: new OpenDevice(unitOfWork, audit, clock, hosted, doors, jobs),
    revokeDevice: new RevokeDevice(unitOfWork, audit, clock, hosted),
    receive: new ReceiveScans(unitOfWork, audit, clock, activities, desk, presented),
    undo: new UndoAttendance(unitOfWork, audit, clock, hosted, desk),
    settle: new SettleConflict(unitOfWork, audit, clock, hosted),
    sealNames: new SealNamesJob(unitOfWork, tickets, doors),
  };
}
