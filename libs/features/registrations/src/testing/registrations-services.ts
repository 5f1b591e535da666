import { ActivityQueries } from '#activities';
import type { MembershipQueries } from '#alliance';
import type { AuditLog } from '#audit';
import type { AppConfig } from '#config';
import type { UnitOfWork } from '#database';
import type { JobQueue } from '#jobs';
import type { Clock } from '#kernel';
import type { Mailer } from '#mail';
import type { Translator } from '#views';
import { ActivityChangedJob } from '../jobs/activity-changed.job.js';
import { ExpireOfferJob } from '../jobs/expire-offer.job.js';
import { PromoteJob } from '../jobs/promote.job.js';
import { RemindJob } from '../jobs/remind.job.js';
import { DeskStore } from '../persistence/desk-store.js';
import { NoticeStore } from '../persistence/notice-store.js';
import { RegistrationStore } from '../persistence/registration-store.js';
import { NoticeQueries } from '../queries/notice.queries.js';
import { RegistrationQueries } from '../queries/registration.queries.js';
import { RosterQueries } from '../queries/roster.queries.js';
import { TicketQueries } from '../queries/ticket.queries.js';
import { CancelRegistration } from '../use-cases/cancel-registration.js';
import { ClaimSeat } from '../use-cases/claim-seat.js';
import { DecideRegistration } from '../use-cases/decide-registration.js';
import { EntryCheck } from '../use-cases/entry-check.js';
import { FollowActivity } from '../use-cases/follow-activity.js';
import { GuestAccess } from '../use-cases/guest-access.js';
import { Guests } from '../use-cases/guests.js';
import { Register } from '../use-cases/register.js';
import { RegisterStranger } from '../use-cases/register-stranger.js';
import { Registrar } from '../use-cases/registrar.js';
import { RegistrationDesk } from '../use-cases/registration-desk.js';
import { RegistrationLog } from '../use-cases/registration-log.js';
import { Reminders } from '../use-cases/reminders.js';
import { Seating } from '../use-cases/seating.js';
import { SendMessage } from '../use-cases/send-message.js';
import { SubstitutePerson } from '../use-cases/substitute-person.js';
import { Teller } from '../use-cases/teller.js';
import { WalkIns } from '../use-cases/walk-ins.js';

interface Needs {
  readonly unitOfWork: UnitOfWork;
  readonly clock: Clock;
  readonly audit: AuditLog;
  readonly jobs: JobQueue;
  readonly mailer: Mailer;
  readonly translator: Translator;
  readonly config: AppConfig;
  readonly memberships: Pick<MembershipQueries, 'of'>;
}

export type RegistrationsServices = ReturnType<typeof registrationsServices>;

/** The feature's use cases put together by hand: for tests, and for demonstration data of another day. */
export function registrationsServices(needs: Needs) {
  const { unitOfWork, clock, audit, jobs, mailer, translator, config } = needs;
  const activities = new ActivityQueries(unitOfWork, clock);
  const desks = new DeskStore(unitOfWork);
  const store = new RegistrationStore(unitOfWork);
  const tickets = new TicketQueries(unitOfWork, clock);
  const teller = new Teller(new NoticeStore(unitOfWork), mailer, translator, config, clock);
  const log = new RegistrationLog(audit, clock);
  const seating = new Seating(desks, store, teller, jobs, clock);
  const registrar = new Registrar(desks, store, seating, teller, log);
  const guests = new Guests(needs.memberships as MembershipQueries);
  const check = new EntryCheck(guests, clock);
  const access = new GuestAccess(unitOfWork, store);
  const desk = new RegistrationDesk(unitOfWork, activities, desks, store, access);
  const reminders = new Reminders(store, teller, jobs, clock);
  const follow = new FollowActivity(desks, store, seating, teller, reminders, log);
  return {
    access,
    guests,
    registrar,
    store,
    tickets,
    queries: new RegistrationQueries(unitOfWork),
    roster: new RosterQueries(unitOfWork),
    notices: new NoticeQueries(unitOfWork),
    register: new Register(unitOfWork, activities, check, registrar),
    registerStranger: new RegisterStranger(unitOfWork, activities, check, registrar),
    claim: new ClaimSeat(desk, teller, log, clock),
    cancel: new CancelRegistration(desk, seating, teller, log, clock),
    decide: new DecideRegistration(desk, desks, seating, teller, log, clock),
    substitute: new SubstitutePerson(desk, teller, log, clock),
    sendMessage: new SendMessage(desk, teller, log),
    walkIns: new WalkIns(unitOfWork, activities, desks, store, tickets, log),
    promoteJob: new PromoteJob(unitOfWork, activities, seating, log),
    expireJob: new ExpireOfferJob(desk, seating, teller, log),
    changedJob: new ActivityChangedJob(unitOfWork, activities, follow),
    remindJob: new RemindJob(unitOfWork, activities, reminders),
  };
}
