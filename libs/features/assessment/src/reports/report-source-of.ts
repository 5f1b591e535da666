import { calendarDateOf } from '#kernel';
import type { ReportAward, ReportDecision, ReportSource } from '#report';
import { formatCertificateCode } from '../domain/award/certificate-code.js';
import type { Decisions } from '../domain/review/review-decision.js';
import type { Award } from '../persistence/award.entity.js';
import type { ResultSource } from '../queries/result-source.js';

/** A result as the report wants it. @param publicUrl where the portal is reached, without a slash at the end */
export function reportSourceOf(found: ResultSource, publicUrl: string, districtName: string): ReportSource {
  const { assessment, catalogue, document, result, stage, award } = found;
  const { name, enterpriseName, uscc, subdistrictName } = document.union;
  return {
    catalogue: catalogue.document,
    result,
    union: { name, enterpriseName, uscc, subdistrictName, districtName },
    cycle: { name: assessment.cycle.name },
    stage,
    award: award && awardOf(award, publicUrl),
    decisions: decisionsOf(found),
    evidence: document.evidence.map(({ indicator, sha256, name: file, kind }) => ({
      indicator,
      sha256,
      name: file,
      kind,
    })),
    documentHash: found.sha256,
  };
}

export function awardOf(award: Award, publicUrl: string): ReportAward {
  return {
    star: award.star,
    number: award.number,
    awardedOn: award.awardedOn,
    validUntil: award.validUntil,
    certificateCode: formatCertificateCode(award.certificateCode),
    verifyUrl: `${publicUrl}/verify/${award.certificateCode}`,
  };
}

function decisionsOf({ first, second }: ResultSource): Record<string, ReportDecision[]> {
  const all: Record<string, ReportDecision[]> = {};
  const add = (stage: ReportDecision['stage'], decisions: Decisions): void => {
    for (const [code, decision] of Object.entries(decisions)) {
      (all[code] ??= []).push({
        stage,
        kind: decision.kind,
        reason: 'reason' in decision ? decision.reason : null,
        values: decision.kind === 'adjust' ? decision.values : null,
        by: decision.by,
        on: calendarDateOf(new Date(decision.at)),
      });
    }
  };
  add('first', first);
  add('second', second);
  return all;
}
