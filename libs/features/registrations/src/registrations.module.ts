import { ActivitiesModule } from '#activities';
import { AllianceModule } from '#alliance';
import { FilesModule } from '#files';
import { OrganizationsModule } from '#organizations';
import { Module } from '@nestjs/common';
import { ActivityChangedJob } from './jobs/activity-changed.job.js';
import { ExpireOfferJob } from './jobs/expire-offer.job.js';
import { PromoteJob } from './jobs/promote.job.js';
import { RemindJob } from './jobs/remind.job.js';
import { DeskStore } from './persistence/desk-store.js';
import { NoticeStore } from './persistence/notice-store.js';
import { RegistrationStore } from './persistence/registration-store.js';
import { NoticeQueries } from './queries/notice.queries.js';
import { RegistrationQueries } from './queries/registration.queries.js';
import { RosterQueries } from './queries/roster.queries.js';
import { TicketQueries } from './queries/ticket.queries.js';
import { CancelRegistration } from './use-cases/cancel-registration.js';
import { ClaimSeat } from './use-cases/claim-seat.js';
import { DecideRegistration } from './use-cases/decide-registration.js';
import { EntryCheck } from './use-cases/entry-check.js';
import { FollowActivity } from './use-cases/follow-activity.js';
import { GuestAccess } from './use-cases/guest-access.js';
import { Guests } from './use-cases/guests.js';
import { Register } from './use-cases/register.js';
import { RegisterStranger } from './use-cases/register-stranger.js';
import { Registrar } from './use-cases/registrar.js';
import { RegistrationDesk } from './use-cases/registration-desk.js';
import { RegistrationLog } from './use-cases/registration-log.js';
import { Reminders } from './use-cases/reminders.js';
import { Seating } from './use-cases/seating.js';
import { SendMessage } from './use-cases/send-message.js';
import { SubstitutePerson } from './use-cases/substitute-person.js';
import { Teller } from './use-cases/teller.js';
import { WalkIns } from './use-cases/walk-ins.js';

const DOOR = [
  RegistrationQueries,
  TicketQueries,
  WalkIns,
  Register,
  RegisterStranger,
  ClaimSeat,
  CancelRegistration,
];

/** 活动报名 */
@Module({
  imports: [ActivitiesModule, AllianceModule, FilesModule, OrganizationsModule],
  providers: [
    ...DOOR,
    DeskStore,
    NoticeStore,
    RegistrationStore,
    NoticeQueries,
    RosterQueries,
    EntryCheck,
    Guests,
    GuestAccess,
    Registrar,
    RegistrationDesk,
    RegistrationLog,
    Seating,
    Teller,
    Reminders,
    FollowActivity,
    DecideRegistration,
    SubstitutePerson,
    SendMessage,
    PromoteJob,
    ExpireOfferJob,
    ActivityChangedJob,
    RemindJob,
  ],
  exports: [...DOOR],
})
export class RegistrationsModule {}
