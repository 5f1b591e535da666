import type { AuditLog } from '#audit';
import type { CatalogueQueries } from '#catalogue';
import type { UnitOfWork } from '#database';
import type { EvidenceQueries } from '#evidence';
import type { FactChanges, FactQueries } from '#facts';
import type { Clock } from '#kernel';
import type { OrganizationsQueries } from '#organizations';
import { AssessmentStore } from '../persistence/assessment-store.js';
import { AwardStore } from '../persistence/award-store.js';
import { CycleStore } from '../persistence/cycle-store.js';
import { ReviewStore } from '../persistence/review-store.js';
import { SubmissionStore } from '../persistence/submission-store.js';
import { CaseEvidence } from '../queries/case-evidence.js';
import { CaseSweep } from '../queries/case-sweep.js';
import { FirstSheets } from '../queries/first-sheets.js';
import { PlatformRecords } from '../queries/platform-records.js';
import { RatingCatalogues } from '../queries/rating-catalogues.js';
import { ReviewedCases } from '../queries/reviewed-case.js';
import { StarQueries } from '../queries/star.queries.js';
import { UnionPast } from '../queries/union-past.js';
import { AcceptRemaining } from '../use-cases/accept-remaining.js';
import { AssessmentDesk } from '../use-cases/assessment-desk.js';
import { ConfirmAnswers } from '../use-cases/confirm-answers.js';
import { CreateCycle } from '../use-cases/create-cycle.js';
import { DecideAward } from '../use-cases/decide-award.js';
import { DecideIndicator } from '../use-cases/decide-indicator.js';
import { EntryWriter } from '../use-cases/entry-writer.js';
import { FinishReview } from '../use-cases/finish-review.js';
import { FollowPlatformRecords } from '../use-cases/follow-platform-records.js';
import { MoveCycle } from '../use-cases/move-cycle.js';
import { ProposeAward } from '../use-cases/propose-award.js';
import { RecordCaseFacts } from '../use-cases/record-case-facts.js';
import { ReviewDesk } from '../use-cases/review-desk.js';
import { SaveAnswers } from '../use-cases/save-answers.js';
import { CarryOutStarChange } from '../use-cases/carry-out-star-change.js';
import { DecideStarChange } from '../use-cases/decide-star-change.js';
import { NightlyStarsJob } from '../use-cases/nightly-stars.job.js';
import { ProposeStarChange } from '../use-cases/propose-star-change.js';
import { StarChanger } from '../use-cases/star-changer.js';
import { StarStore } from '../persistence/star-store.js';
import { StarChanges } from '../use-cases/star-changes.js';
import { StartAssessment } from '../use-cases/start-assessment.js';
import { SubmitAssessment } from '../use-cases/submit-assessment.js';

interface Needs {
  readonly unitOfWork: UnitOfWork;
  readonly clock: Clock;
  readonly audit: AuditLog;
  readonly catalogues: CatalogueQueries;
  readonly organizations: OrganizationsQueries;
  readonly evidence: EvidenceQueries;
  readonly facts: FactQueries;
  /** where drafts follow the platform's records; without it they do not */
  readonly factChanges?: FactChanges;
  /** where others react to stars; without it nobody does */
  readonly starChanges?: StarChanges;
}

export type AssessmentServices = ReturnType<typeof assessmentServices>;

/** The feature's use cases put together by hand: for tests, and for demonstration data of another day. */
export function assessmentServices({ unitOfWork, clock, audit, ...needs }: Needs) {
  const stars = new StarQueries(unitOfWork, clock);
  const store = new AssessmentStore(unitOfWork);
  const submissions = new SubmissionStore(unitOfWork);
  const reviewStore = new ReviewStore(unitOfWork);
  const awards = new AwardStore(unitOfWork);
  const cycles = new CycleStore(unitOfWork);
  const catalogues = new RatingCatalogues(needs.catalogues);
  const starChanges = needs.starChanges ?? new StarChanges();
  const starStore = new StarStore(unitOfWork);
  const changer = new StarChanger(starStore, awards, starChanges, audit, clock);
  const carryOut = new CarryOutStarChange(unitOfWork, starStore, stars, changer, clock);
  const desk = new AssessmentDesk(unitOfWork, store, catalogues, audit, clock);
  const writer = new EntryWriter(store, desk);
  const cases = new ReviewedCases(submissions, reviewStore);
  const reviews = new ReviewDesk(reviewStore, cases);
  const records = new PlatformRecords(needs.facts);
  const past = new UnionPast(unitOfWork, stars);
  const sheets = new FirstSheets(needs.organizations, past, catalogues, records, clock);
  if (needs.factChanges) new FollowPlatformRecords(needs.factChanges, store, desk, records).onModuleInit();
  const sweeps = new CaseSweep(new CaseEvidence(needs.evidence), submissions);
  return {
    store,
    submissions,
    awards,
    catalogues,
    stars,
    starChanges,
    createCycle: new CreateCycle(unitOfWork, cycles, needs.catalogues, audit, clock),
    moveCycle: new MoveCycle(unitOfWork, cycles, audit, clock),
    start: new StartAssessment(unitOfWork, cycles, store, sheets, audit, clock),
    save: new SaveAnswers(desk, writer),
    confirm: new ConfirmAnswers(desk, writer),
    submit: new SubmitAssessment(desk, submissions, sweeps, reviews),
    decideIndicator: new DecideIndicator(desk, reviews),
    acceptRemaining: new AcceptRemaining(desk, reviews),
    finishReview: new FinishReview(desk, reviews),
    propose: new ProposeAward(desk, awards, cases),
    decideAward: new DecideAward(desk, awards, stars, starChanges),
    recordFacts: new RecordCaseFacts(unitOfWork, store, catalogues, audit, clock),
    changer,
    proposeStarChange: new ProposeStarChange(unitOfWork, starStore, stars, needs.catalogues, audit, clock),
    decideStarChange: new DecideStarChange(unitOfWork, starStore, carryOut, audit, clock),
    nightlyStars: new NightlyStarsJob(unitOfWork, starStore, stars, carryOut, changer, needs.catalogues),
  };
}
