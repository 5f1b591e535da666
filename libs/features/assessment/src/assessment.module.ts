import { CatalogueModule } from '#catalogue';
import { EvidenceModule } from '#evidence';
import { FactsModule } from '#facts';
import { FilesModule } from '#files';
import { OrganizationsModule } from '#organizations';
import { ReportModule } from '#report';
import { Module } from '@nestjs/common';
import { AttachEvidence } from './use-cases/attach-evidence.js';
import { AcceptedEvidence } from './queries/accepted-evidence.js';
import { IndicatorStandings } from './queries/indicator-standings.js';
import { OwnAssessments } from './queries/own-assessments.js';
import { SheetCases } from './queries/sheet-cases.js';
import { AssessmentSheetApi } from './web/api/assessment-sheet.api.js';
import { AssessmentsApi } from './web/api/assessments.api.js';
import { AssessmentPages } from './web/assessment/assessment.pages.js';
import { CardSources } from './web/assessment/card-sources.js';
import { CategoryPages } from './web/assessment/category.pages.js';
import { CheckPages } from './web/assessment/check.pages.js';
import { CardEvidencePages } from './web/assessment/evidence.pages.js';
import { OwnSheet } from './web/assessment/own-sheet.js';
import { ProfilePages } from './web/assessment/profile.pages.js';
import { PlanPages } from './web/plan/plan.pages.js';
import { WorkbenchPages } from './web/workbench/workbench.pages.js';
import { AssessmentStore } from './persistence/assessment-store.js';
import { AwardStore } from './persistence/award-store.js';
import { CycleStore } from './persistence/cycle-store.js';
import { ReviewStore } from './persistence/review-store.js';
import { SubmissionStore } from './persistence/submission-store.js';
import { AwardCases } from './queries/award-case.js';
import { AwardDeskQueries } from './queries/award-desk.queries.js';
import { CaseEvidence } from './queries/case-evidence.js';
import { CaseSweep } from './queries/case-sweep.js';
import { CycleBoardQueries } from './queries/cycle-board.queries.js';
import { FirstSheets } from './queries/first-sheets.js';
import { PlatformRecords } from './queries/platform-records.js';
import { RatingCatalogues } from './queries/rating-catalogues.js';
import { RegisterQueries } from './queries/register.queries.js';
import { ReviewCases } from './queries/review-case.js';
import { ReviewPast } from './queries/review-past.js';
import { ReviewWorklistQueries } from './queries/review-worklist.queries.js';
import { ReviewedCases } from './queries/reviewed-case.js';
import { StarQueries } from './queries/star.queries.js';
import { UnionPast } from './queries/union-past.js';
import { AcceptRemaining } from './use-cases/accept-remaining.js';
import { AssessmentDesk } from './use-cases/assessment-desk.js';
import { ConfirmAnswers } from './use-cases/confirm-answers.js';
import { CreateCycle } from './use-cases/create-cycle.js';
import { DecideAward } from './use-cases/decide-award.js';
import { DecideIndicator } from './use-cases/decide-indicator.js';
import { EntryWriter } from './use-cases/entry-writer.js';
import { FinishReview } from './use-cases/finish-review.js';
import { FollowPlatformRecords } from './use-cases/follow-platform-records.js';
import { IndicatorExamples } from './use-cases/indicator-examples.js';
import { MoveCycle } from './use-cases/move-cycle.js';
import { ProposeAward } from './use-cases/propose-award.js';
import { RecordCaseFacts } from './use-cases/record-case-facts.js';
import { ReviewDesk } from './use-cases/review-desk.js';
import { SaveAnswers } from './use-cases/save-answers.js';
import { CarryOutStarChange } from './use-cases/carry-out-star-change.js';
import { DecideStarChange } from './use-cases/decide-star-change.js';
import { NightlyStarsJob } from './use-cases/nightly-stars.job.js';
import { ProposeStarChange } from './use-cases/propose-star-change.js';
import { StarChanger } from './use-cases/star-changer.js';
import { StarStore } from './persistence/star-store.js';
import { StarChanges } from './use-cases/star-changes.js';
import { StartAssessment } from './use-cases/start-assessment.js';
import { SubmitAssessment } from './use-cases/submit-assessment.js';
import { AwardsApi } from './web/api/awards.api.js';
import { CyclesApi } from './web/api/cycles.api.js';
import { ReviewsApi } from './web/api/reviews.api.js';
import { StarsApi } from './web/api/stars.api.js';
import { StarConsequences } from './web/star/star-consequences.js';
import { StarPages } from './web/star/star.pages.js';
import { StarsPages } from './web/star/stars.pages.js';
import { StarCases } from './queries/star-case.js';
import { StarDeskQueries } from './queries/star-desk.queries.js';
import { AwardPages } from './web/award/award.pages.js';
import { AwardsPages } from './web/award/awards.pages.js';
import { CaseFactsPages } from './web/cycle/case-facts.pages.js';
import { CyclePages } from './web/cycle/cycle.pages.js';
import { CyclesPages } from './web/cycle/cycles.pages.js';
import { ReportController } from './web/result/report.controller.js';
import { ResultsPages } from './web/result/results.pages.js';
import { ResultListQueries } from './queries/result-list.queries.js';
import { ResultSources } from './queries/result-source.js';
import { ReportStore } from './persistence/report-store.js';
import { RequestReport } from './use-cases/request-report.js';
import { PrintReport } from './reports/print-report.js';
import { RenderReportJob } from './reports/render-report.job.js';
import { ReviewPages } from './web/review/review.pages.js';
import { ReviewsPages } from './web/review/reviews.pages.js';

const STORES = [
  AssessmentStore,
  AwardStore,
  CycleStore,
  ReportStore,
  ReviewStore,
  StarStore,
  SubmissionStore,
];
const QUERIES = [
  AcceptedEvidence,
  AwardCases,
  AwardDeskQueries,
  CaseEvidence,
  CardSources,
  CaseSweep,
  CycleBoardQueries,
  FirstSheets,
  IndicatorStandings,
  OwnAssessments,
  OwnSheet,
  PlatformRecords,
  RatingCatalogues,
  RegisterQueries,
  ReviewCases,
  ReviewPast,
  ReviewWorklistQueries,
  ReviewedCases,
  ResultListQueries,
  ResultSources,
  SheetCases,
  StarCases,
  StarConsequences,
  StarDeskQueries,
  StarQueries,
  UnionPast,
];
const USE_CASES = [
  AcceptRemaining,
  AssessmentDesk,
  AttachEvidence,
  CarryOutStarChange,
  ConfirmAnswers,
  CreateCycle,
  DecideAward,
  DecideIndicator,
  DecideStarChange,
  EntryWriter,
  FinishReview,
  FollowPlatformRecords,
  IndicatorExamples,
  MoveCycle,
  NightlyStarsJob,
  ProposeAward,
  ProposeStarChange,
  RecordCaseFacts,
  RequestReport,
  RenderReportJob,
  PrintReport,
  ReviewDesk,
  SaveAnswers,
  StarChanger,
  StarChanges,
  StartAssessment,
  SubmitAssessment,
];

/** From the first answer to the certificate. Static addresses are registered before those with an id. */
@Module({
  imports: [
    FilesModule.forFeature('assessment'),
    OrganizationsModule,
    CatalogueModule,
    EvidenceModule,
    FactsModule,
    ReportModule,
  ],
  controllers: [
    CyclesApi,
    ReviewsApi,
    AwardsApi,
    StarsApi,
    AssessmentsApi,
    AssessmentSheetApi,
    WorkbenchPages,
    AssessmentPages,
    ProfilePages,
    CheckPages,
    CardEvidencePages,
    CategoryPages,
    PlanPages,
    CyclesPages,
    CyclePages,
    CaseFactsPages,
    AwardsPages,
    AwardPages,
    StarsPages,
    StarPages,
    ReviewsPages,
    ReviewPages,
    ReportController,
    ResultsPages,
  ],
  providers: [...STORES, ...QUERIES, ...USE_CASES],
  exports: [...QUERIES, ...USE_CASES],
})
export class AssessmentModule {}
