export { AssessmentModule } from './assessment.module.js';
export { formatCertificateCode, normalizeCertificateCode } from './domain/award/certificate-code.js';
export { assessmentSchema } from './persistence/assessment.schema.js';
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
export { StartAssessment, type StartAssessmentCommand } from './use-cases/start-assessment.js';
export { assessmentServices, type AssessmentServices } from './testing/assessment-services.js';
export { PrintReport } from './reports/print-report.js';
