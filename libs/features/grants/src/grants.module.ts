import { AllianceModule } from '#alliance';
import { AssessmentModule } from '#assessment';
import { CatalogueModule } from '#catalogue';
import { EvidenceModule } from '#evidence';
import { OrganizationsModule } from '#organizations';
import { Module } from '@nestjs/common';
import { AccountReader } from './exports/account-reader.js';
import { AccountWords } from './exports/account-words.js';
import { DuePayments } from './exports/due-payments.js';
import { ExportAccounts } from './exports/export-accounts.js';
import { ApplicationStore } from './persistence/application-store.js';
import { DecisionStore } from './persistence/decision-store.js';
import { EventStore } from './persistence/event-store.js';
import { LedgerStore } from './persistence/ledger-store.js';
import { ProgrammeStore } from './persistence/programme-store.js';
import { SpendingStore } from './persistence/spending-store.js';
import { EligibilityReader } from './queries/eligibility-reader.js';
import { GrantCases } from './queries/grant-cases.js';
import { GrantDeskQueries } from './queries/grant-desk.queries.js';
import { GrantRecords } from './queries/grant-records.js';
import { GrantTotalsQueries } from './queries/grant-totals.queries.js';
import { OwnGrantsQueries } from './queries/own-grants.queries.js';
import { ProgrammeQueries } from './queries/programme.queries.js';
import { AddReceipt } from './use-cases/add-receipt.js';
import { CheckApplication } from './use-cases/check-application.js';
import { CreateProgramme } from './use-cases/create-programme.js';
import { DecideApplication } from './use-cases/decide-application.js';
import { DecideReport } from './use-cases/decide-report.js';
import { FollowStar } from './use-cases/follow-star.js';
import { GrantApproval } from './use-cases/grant-approval.js';
import { GrantDesk } from './use-cases/grant-desk.js';
import { MoveProgramme } from './use-cases/move-programme.js';
import { PayTranche } from './use-cases/pay-tranche.js';
import { RecordReturn } from './use-cases/record-return.js';
import { RejectReceipt } from './use-cases/reject-receipt.js';
import { RemoveReceipt } from './use-cases/remove-receipt.js';
import { ReportSpending } from './use-cases/report-spending.js';
import { ReviseProgramme } from './use-cases/revise-programme.js';
import { SaveApplication } from './use-cases/save-application.js';
import { StartApplication } from './use-cases/start-application.js';
import { SubmitApplication } from './use-cases/submit-application.js';
import { WithdrawApplication } from './use-cases/withdraw-application.js';
import { ApplicationActsApi } from './web/api/application-acts.api.js';
import { ApplicationsApi } from './web/api/applications.api.js';
import { GrantDecisionsApi } from './web/api/decisions.api.js';
import { ProgrammesApi } from './web/api/programmes.api.js';
import { ApplicationPages } from './web/application/application.pages.js';
import { ApplicationScreen } from './web/application/application-screen.js';
import { DecisionPages } from './web/application/decision.pages.js';
import { MoneyPages } from './web/application/money.pages.js';
import { ReceiptPages } from './web/application/receipt.pages.js';
import { ReportPages } from './web/application/report.pages.js';
import { GrantsPages } from './web/grants.pages.js';
import { FirstTerms } from './web/programme/first-terms.js';
import { ProgrammeActsPages } from './web/programme/programme-acts.pages.js';
import { ProgrammeExportController } from './web/programme/programme-export.controller.js';
import { ProgrammePages } from './web/programme/programme.pages.js';
import { ProgrammesPages } from './web/programme/programmes.pages.js';

const STORES = [ApplicationStore, DecisionStore, EventStore, LedgerStore, ProgrammeStore, SpendingStore];
const QUERIES = [
  EligibilityReader,
  GrantCases,
  GrantDeskQueries,
  GrantRecords,
  GrantTotalsQueries,
  OwnGrantsQueries,
  ProgrammeQueries,
];
const EXPORTS = [AccountReader, AccountWords, DuePayments, ExportAccounts];
const USE_CASES = [
  AddReceipt,
  CheckApplication,
  CreateProgramme,
  DecideApplication,
  DecideReport,
  FollowStar,
  GrantApproval,
  GrantDesk,
  MoveProgramme,
  PayTranche,
  RecordReturn,
  RejectReceipt,
  RemoveReceipt,
  ReportSpending,
  ReviseProgramme,
  SaveApplication,
  StartApplication,
  SubmitApplication,
  WithdrawApplication,
];

/** 以奖代补. Static addresses are registered before those with an id. */
@Module({
  imports: [AssessmentModule, AllianceModule, CatalogueModule, EvidenceModule, OrganizationsModule],
  controllers: [
    ProgrammesApi,
    ApplicationsApi,
    ApplicationActsApi,
    GrantDecisionsApi,
    GrantsPages,
    ProgrammesPages,
    ProgrammePages,
    ProgrammeActsPages,
    ProgrammeExportController,
    ApplicationPages,
    DecisionPages,
    MoneyPages,
    ReceiptPages,
    ReportPages,
  ],
  providers: [...STORES, ...QUERIES, ...USE_CASES, ...EXPORTS, ApplicationScreen, FirstTerms],
  exports: [...QUERIES, ...USE_CASES],
})
export class GrantsModule {}
