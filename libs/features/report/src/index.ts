export { buildCertificate, type CertificateView } from './certificate/build-certificate.js';
export type { CertificateSource, CertificateWording } from './certificate/certificate-source.js';
export { buildRatingReport, type RatingReportView } from './build-rating-report.js';
export { createReportRenderer } from './create-report-renderer.js';
export { reportOfAnswers } from './report-of-answers.js';
export { ReportModule } from './report.module.js';
export { ReportRenderer, type RenderOptions } from './report-renderer.js';
export type {
  ReportAward,
  ReportCycle,
  ReportDecision,
  ReportEvidence,
  ReportSource,
  ReportStage,
  ReportUnion,
} from './report-source.js';
export { type QrCode, qrCode } from './qr-code.js';
export { indicatorRow, type IndicatorRow } from './sections/indicator-row.js';
export { ReportWords } from './words/report-words.js';
export { SurveyPrivacy } from './words/survey-privacy.js';
