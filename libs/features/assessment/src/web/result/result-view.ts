import { buildRatingReport } from '#report';
import type { Locale, Translator } from '#views';
import { reportSourceOf } from '../../reports/report-source-of.js';
import { certifiedStar, type ResultSource } from '../../queries/result-source.js';
import { statusBadge } from '../cycle/case-badges.js';

interface Reader {
  readonly locale: Locale;
  readonly translator: Translator;
  readonly publicUrl: string;
}

/** View model of result/result: the same model the printed report is made from. */
export function resultPage(found: ResultSource, { locale, translator, publicUrl }: Reader) {
  const { assessment, award, revocation, stage, self } = found;
  const report = buildRatingReport(reportSourceOf(found, publicUrl, ''), locale, translator);
  return {
    id: assessment.id,
    union: found.document.union,
    cycle: { name: assessment.cycle.name },
    badge: statusBadge(assessment.status),
    decided: stage === 'decided',
    star: found.result.star,
    selfTotal: self.result.total.toFixed(2),
    award: award && {
      number: award.number,
      awardedOn: award.awardedOn,
      validUntil: award.validUntil,
      code: award.certificateCode,
    },
    revocation: revocation && { on: revocation.revokedOn, reason: revocation.reason },
    mayPrintCertificate: certifiedStar(found) > 0,
    report,
  };
}
