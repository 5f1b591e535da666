import { MembershipQueries } from '#alliance';
import { StarChanges, StarQueries } from '#assessment';
import type { AuditLog } from '#audit';
import type { UnitOfWork } from '#database';
import type { RemoveEvidence, UploadEvidence } from '#evidence';
import type { Clock } from '#kernel';
import { OrganizationsQueries } from '#organizations';
import { ApplicationStore } from '../persistence/application-store.js';
import { DecisionStore } from '../persistence/decision-store.js';
import { EventStore } from '../persistence/event-store.js';
import { LedgerStore } from '../persistence/ledger-store.js';
import { ProgrammeStore } from '../persistence/programme-store.js';
import { SpendingStore } from '../persistence/spending-store.js';
import { EligibilityReader } from '../queries/eligibility-reader.js';
import { AddReceipt } from '../use-cases/add-receipt.js';
import { CheckApplication } from '../use-cases/check-application.js';
import { CreateProgramme } from '../use-cases/create-programme.js';
import { DecideApplication } from '../use-cases/decide-application.js';
import { DecideReport } from '../use-cases/decide-report.js';
import { FollowStar } from '../use-cases/follow-star.js';
import { GrantApproval } from '../use-cases/grant-approval.js';
import { GrantDesk } from '../use-cases/grant-desk.js';
import { MoveProgramme } from '../use-cases/move-programme.js';
import { PayTranche } from '../use-cases/pay-tranche.js';
import { RecordReturn } from '../use-cases/record-return.js';
import { RejectReceipt } from '../use-cases/reject-receipt.js';
import { RemoveReceipt } from '../use-cases/remove-receipt.js';
import { ReportSpending } from '../use-cases/report-spending.js';
import { ReviseProgramme } from '../use-cases/revise-programme.js';
import { SaveApplication } from '../use-cases/save-application.js';
import { StartApplication } from '../use-cases/start-application.js';
import { SubmitApplication } from '../use-cases/submit-application.js';
import { WithdrawApplication } from '../use-cases/withdraw-application.js';

interface Needs {
  readonly unitOfWork: UnitOfWork;
  readonly clock: Clock;
  readonly audit: AuditLog;
  readonly uploadEvidence: Pick<UploadEvidence, 'execute'>;
  readonly removeEvidence: Pick<RemoveEvidence, 'execute'>;
  /** given: grants follow these stars */
  readonly starChanges?: StarChanges;
}

export type GrantsServices = ReturnType<typeof grantsServices>;

/** The feature's use cases put together by hand: for tests, and for demonstration data of another day. */
export function grantsServices({ unitOfWork, clock, audit, ...needs }: Needs) {
  const programmes = new ProgrammeStore(unitOfWork);
  const applications = new ApplicationStore(unitOfWork);
  const ledger = new LedgerStore(unitOfWork);
  const spendings = new SpendingStore(unitOfWork);
  const decisions = new DecisionStore(unitOfWork);
  const events = new EventStore(unitOfWork);
  const stars = new StarQueries(unitOfWork, clock);
  const memberships = new MembershipQueries(unitOfWork);
  const organizations = new OrganizationsQueries(unitOfWork);
  const eligibility = new EligibilityReader(unitOfWork, stars, memberships, applications, clock);
  const desk = new GrantDesk(unitOfWork, programmes, applications, events, audit, clock);
  const save = new SaveApplication(desk);
  const approval = new GrantApproval(desk, eligibility, programmes, decisions, ledger);
  const upload = needs.uploadEvidence as UploadEvidence;
  const remove = needs.removeEvidence as RemoveEvidence;
  const follow = new FollowStar(
    needs.starChanges ?? new StarChanges(),
    desk,
    applications,
    spendings,
    ledger,
  );
  if (needs.starChanges) follow.onModuleInit();
  return {
    programmes,
    applications,
    ledger,
    spendings,
    decisions,
    events,
    eligibility,
    createProgramme: new CreateProgramme(unitOfWork, programmes, audit, clock),
    reviseProgramme: new ReviseProgramme(unitOfWork, programmes, audit),
    moveProgramme: new MoveProgramme(programmes, applications, desk, audit),
    start: new StartApplication(applications, eligibility, organizations, desk),
    save,
    submit: new SubmitApplication(desk, eligibility, save),
    withdraw: new WithdrawApplication(desk, ledger),
    check: new CheckApplication(desk, eligibility),
    decide: new DecideApplication(desk, approval),
    pay: new PayTranche(desk, ledger, spendings, decisions, stars),
    addReceipt: new AddReceipt(desk, spendings, upload, remove),
    removeReceipt: new RemoveReceipt(desk, spendings),
    rejectReceipt: new RejectReceipt(desk, spendings),
    report: new ReportSpending(desk, spendings),
    decideReport: new DecideReport(desk, spendings, ledger),
    recordReturn: new RecordReturn(desk, spendings, ledger),
    follow,
  };
}
