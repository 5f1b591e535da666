import { ActivitiesModule } from '#activities';
import { AllianceModule } from '#alliance';
import { FilesModule } from '#files';
import { OrganizationsModule } from '#organizations';
import { Module } from '@nestjs/common';
import { ActivityChangedJob } from './jobs/activity-changed.job.js';
import { ExpireOfferJob } from './jobs/expire-offer.job.js';
import { PrintListJob } from './jobs/print-list.job.js';
import { PromoteJob } from './jobs/promote.job.js';
import { PurgeGuestsJob } from './jobs/purge-guests.job.js';
import { RemindJob } from './jobs/remind.job.js';
import { DeskStore } from './persistence/desk-store.js';
import { NoticeStore } from './persistence/notice-store.js';
import { PrintStore } from './persistence/print-store.js';
import { RegistrationStore } from './persistence/registration-store.js';
import { GuestLists } from './print/guest-lists.js';
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
import { PurgeGuests } from './use-cases/purge-guests.js';
import { Register } from './use-cases/register.js';
import { RegisterStranger } from './use-cases/register-stranger.js';
import { Registrar } from './use-cases/registrar.js';
import { RegistrationDesk } from './use-cases/registration-desk.js';
import { RegistrationLog } from './use-cases/registration-log.js';
import { Reminders } from './use-cases/reminders.js';
import { RequestPrint } from './use-cases/request-print.js';
import { Seating } from './use-cases/seating.js';
import { SendMessage } from './use-cases/send-message.js';
import { SubstitutePerson } from './use-cases/substitute-person.js';
import { Teller } from './use-cases/teller.js';
import { WalkIns } from './use-cases/walk-ins.js';
import { ActivityRegistrationsApi } from './web/activity-registrations.api.js';
import { Cockpit } from './web/cockpit.js';
import { DecisionPages } from './web/decision.pages.js';
import { FindPages } from './web/find.pages.js';
import { HostPages } from './web/host.pages.js';
import { PrintController } from './web/print.controller.js';
import { RegisterPages } from './web/register.pages.js';
import { RegistrationPanel } from './web/registration-panel.js';
import { RegistrationsApi } from './web/registrations.api.js';
import { RegistrationsPages } from './web/registrations.pages.js';
import { TicketPages } from './web/ticket.pages.js';
import { Tickets } from './web/tickets.js';
import { VisibleActivity } from './web/visible-activity.js';

const DOOR = [
  CancelRegistration,
  ClaimSeat,
  DecideRegistration,
  Register,
  RegisterStranger,
  RegistrationPanel,
  RegistrationQueries,
  TicketQueries,
  WalkIns,
];
const STORES = [DeskStore, NoticeStore, PrintStore, RegistrationStore];
const QUERIES = [NoticeQueries, RosterQueries];
const RULES = [EntryCheck, FollowActivity, GuestAccess, Guests, Registrar, RegistrationDesk, RegistrationLog];
const USE_CASES = [PurgeGuests, Reminders, RequestPrint, Seating, SendMessage, SubstitutePerson, Teller];
const JOBS = [ActivityChangedJob, ExpireOfferJob, PrintListJob, PromoteJob, PurgeGuestsJob, RemindJob];
const VIEWS = [Cockpit, GuestLists, Tickets, VisibleActivity];

/** 活动报名 */
@Module({
  imports: [ActivitiesModule, AllianceModule, FilesModule.forFeature('registrations'), OrganizationsModule],
  controllers: [
    // `registrations/find` before `registrations/:id`
    FindPages,
    ActivityRegistrationsApi,
    DecisionPages,
    HostPages,
    PrintController,
    RegisterPages,
    RegistrationsApi,
    RegistrationsPages,
    TicketPages,
  ],
  providers: [...DOOR, ...STORES, ...QUERIES, ...RULES, ...USE_CASES, ...JOBS, ...VIEWS],
  exports: [...DOOR],
})
export class RegistrationsModule {}
