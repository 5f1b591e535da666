export { AssessmentModule } from './assessment.module.js';
export {
  formatCertificateCode,
  newCertificateCode,
  normalizeCertificateCode,
} from './domain/award/certificate-code.js';
export { holdingsOn, type HoldingEnd, type StarHolding } from './domain/star/star-holdings.js';
export { suspensionsOn, type StarSuspension } from './domain/star/star-suspensions.js';
export type { StarChange } from './domain/star/star-change.js';
export { NO_HISTORY, type StarHistory } from './domain/star/star-history.js';
export type { LifecycleEffect, Star } from './domain/star/star.js';
export { standingOn, type StarStanding } from './domain/star/star-standing.js';
export { assessmentSchema } from './persistence/assessment.schema.js';
export { AcceptedEvidence, type AcceptedProof } from './queries/accepted-evidence.js';
export { IndicatorStandings, type IndicatorStanding } from './queries/indicator-standings.js';
export { RegisterQueries } from './queries/register.queries.js';
export type {
  AwardState,
  PublicAward,
  RegisterFilter,
  RegisterPage,
  RegisterRow,
  StarCounts,
  UnionHistory,
  VerifiedCertificate,
} from './queries/register-view.js';
export { StarQueries } from './queries/star.queries.js';
export {
  StarChanges,
  type StarConsequence,
  type StarForesight,
  type StarReaction,
} from './use-cases/star-changes.js';
export { DecideStarChange, type DecideStarChangeCommand } from './use-cases/decide-star-change.js';
export { NightlyStarsJob } from './use-cases/nightly-stars.job.js';
export { ProposeStarChange, type ProposeStarChangeCommand } from './use-cases/propose-star-change.js';
export { IndicatorExamples, type ExampleCounts } from './use-cases/indicator-examples.js';
export { StartAssessment, type StartAssessmentCommand } from './use-cases/start-assessment.js';
export { assessmentServices, type AssessmentServices } from './testing/assessment-services.js';
export { seedStar, type StarSeed } from './testing/seed-star.js';
export { PrintReport } from './reports/print-report.js';
