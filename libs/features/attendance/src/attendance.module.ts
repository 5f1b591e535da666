import { ActivitiesModule } from '#activities';
import { FactsModule } from '#facts';
import { OrganizationsModule } from '#organizations';
import { RegistrationsModule } from '#registrations';
import { Module } from '@nestjs/common';
import { SealNamesJob } from './jobs/seal-names.job.js';
import { AttendanceStore } from './persistence/attendance-store.js';
import { ConflictStore } from './persistence/conflict-store.js';
import { DoorStore } from './persistence/door-store.js';
import { ScanStore } from './persistence/scan-store.js';
import { AttendanceCertificate } from './print/attendance-certificate.js';
import { AttendanceChangesQueries } from './queries/attendance-changes.queries.js';
import { AttendanceQueries } from './queries/attendance.queries.js';
import { DoorRosterQueries } from './queries/door-roster.queries.js';
import { ProofQueries } from './queries/proof.queries.js';
import { RosterSealer } from './queries/roster-sealer.js';
import { AttendanceBook } from './use-cases/attendance-book.js';
import { DeviceSessions } from './use-cases/device-sessions.js';
import { GuestFacts } from './use-cases/guest-facts.js';
import { HostedActivity } from './use-cases/hosted-activity.js';
import { OpenDevice } from './use-cases/open-device.js';
import { Presented } from './use-cases/presented.js';
import { ReceiveScans } from './use-cases/receive-scans.js';
import { RevokeDevice } from './use-cases/revoke-device.js';
import { ScanDesk } from './use-cases/scan-desk.js';
import { SettleConflict } from './use-cases/settle-conflict.js';
import { UndoAttendance } from './use-cases/undo-attendance.js';
import { AttendancePage } from './web/attendance-page.js';
import { AttendanceApi } from './web/attendance.api.js';
import { AttendancePages } from './web/attendance.pages.js';
import { CertificateController } from './web/certificate.controller.js';
import { CheckinBuild } from './web/checkin-build.js';
import { DevicesApi } from './web/devices.api.js';
import { DoorPages } from './web/door.pages.js';
import { ProofPages } from './web/proof.pages.js';
import { ScannerApi } from './web/scanner.api.js';

/** 签到 */
@Module({
  controllers: [
    DoorPages,
    DevicesApi,
    ScannerApi,
    AttendancePages,
    AttendanceApi,
    CertificateController,
    ProofPages,
  ],
  imports: [ActivitiesModule, RegistrationsModule, FactsModule, OrganizationsModule],
  providers: [
    AttendanceStore,
    ConflictStore,
    DoorStore,
    ScanStore,
    AttendanceChangesQueries,
    AttendanceQueries,
    DoorRosterQueries,
    ProofQueries,
    RosterSealer,
    AttendanceBook,
    DeviceSessions,
    GuestFacts,
    HostedActivity,
    OpenDevice,
    Presented,
    ReceiveScans,
    RevokeDevice,
    ScanDesk,
    SettleConflict,
    UndoAttendance,
    SealNamesJob,
    AttendanceCertificate,
    AttendancePage,
    CheckinBuild,
  ],
  exports: [AttendanceQueries, ProofQueries, OpenDevice, ReceiveScans, UndoAttendance, DeviceSessions],
})
export class AttendanceModule {}
