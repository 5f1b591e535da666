import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type Catalogue,
  type CatalogueDocument,
  compileCatalogue,
  rateWithPlan,
  type RatingInput,
} from '#rating';
import { projectRoot } from '#views';
import { parse } from 'yaml';
import type { CertificateSource } from '../certificate/certificate-source.js';
import type { ReportAward, ReportEvidence, ReportSource } from '../report-source.js';
import { sampleInput } from './sample-input.js';

let compiled: Catalogue | undefined;

/** The default catalogue, compiled once per process. */
export function sampleCatalogue(): Catalogue {
  const file = join(projectRoot(), 'libs/features/catalogue/data/star-union-default.yaml');
  compiled ??= compileCatalogue(parse(readFileSync(file, 'utf8')) as CatalogueDocument);
  return compiled;
}

export const SAMPLE_AWARD: ReportAward = {
  star: 2,
  number: '星2026-0001',
  awardedOn: '2027-02-26',
  validUntil: '2030-02-25',
  certificateCode: 'K3M9-7QXT-04ZB',
  verifyUrl: 'https://star.example.org/verify/K3M97QXT04ZB',
};

/** A decided case with an award, decisions and evidence. */
export function sampleReport(
  part: Partial<ReportSource> = {},
  input: Partial<RatingInput> = {},
): ReportSource {
  const catalogue = sampleCatalogue();
  return {
    catalogue: catalogue.document,
    result: rateWithPlan(catalogue, sampleInput(input)),
    union: {
      name: '明德精密制造（深圳）有限公司工会委员会（演示）',
      enterpriseName: '明德精密制造（深圳）有限公司（演示）',
      uscc: '91440300MA5EXAMP0X',
      subdistrictName: '龙溪街道总工会（演示）',
      districtName: '示例区总工会（演示）',
    },
    cycle: { name: '2026 年度' },
    stage: 'decided',
    award: SAMPLE_AWARD,
    decisions: {
      'B2.2': [
        {
          stage: 'first',
          kind: 'adjust',
          reason: '签到名单中有 9 人重复，按实际人数计。',
          values: { activity_participants: 72 },
          by: '周审核（演示）',
          on: '2027-01-12',
        },
      ],
      'C2.2': [
        {
          stage: 'second',
          kind: 'accept',
          reason: '任前公示照片已补，手续欠缺处有书面整改。',
          values: null,
          by: '吴复核（演示）',
          on: '2027-01-28',
        },
      ],
    },
    evidence: sampleEvidence(catalogue),
    documentHash: `sha256:${createHash('sha256').update('sample').digest('hex')}`,
    ...part,
  };
}

export function sampleCertificate(part: Partial<CertificateSource> = {}): CertificateSource {
  return {
    unionName: '明德精密制造（深圳）有限公司工会委员会（演示）',
    districtName: '示例区总工会（演示）',
    cycleName: '2026 年度',
    award: SAMPLE_AWARD,
    stars: sampleCatalogue().document.stars,
    wording: { label: undefined, approvalNumber: undefined, plaque: false },
    ...part,
  };
}

/** One file for every indicator's first kind of evidence; one kind is one file, however often it serves. */
function sampleEvidence({ indicators, document }: Catalogue): ReportEvidence[] {
  const names = new Map(document.evidence_types.map(({ code, zh }) => [code, zh]));
  return indicators.flatMap(({ code, document: { evidence } }) =>
    evidence.slice(0, 1).map(({ type }) => ({
      indicator: code,
      sha256: createHash('sha256').update(type).digest('hex'),
      name: `${names.get(type) ?? type} 2026.pdf`,
      kind: type,
    })),
  );
}
