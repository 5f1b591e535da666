import type { Catalogue, Rating } from '#rating';
import { Injectable } from '@nestjs/common';
import { project } from '../domain/answers/projection.js';
import { toRatingInput } from '../domain/answers/to-rating-input.js';
import { frameOf, type AssessmentCase } from '../domain/assessment-case.js';
import type { EvidenceSnapshot } from '../domain/result/submission-document.js';
import { changedIndicators } from '../domain/review/changed-indicators.js';
import { sweep } from '../domain/sweep/sweep.js';
import type { SweepFinding } from '../domain/sweep/sweep-finding.js';
import { SubmissionStore } from '../persistence/submission-store.js';
import { CaseEvidence } from './case-evidence.js';

export interface SweptCase {
  readonly findings: readonly SweepFinding[];
  readonly rating: Rating | null;
  readonly evidence: readonly EvidenceSnapshot[];
}

/** The pre-submit sweep of a case as it stands; inside a unit of work. */
@Injectable()
export class CaseSweep {
  constructor(
    private readonly evidence: CaseEvidence,
    private readonly submissions: SubmissionStore,
  ) {}

  async of(one: AssessmentCase, catalogue: Catalogue): Promise<SweptCase> {
    const evidence = await this.evidence.of(one.id);
    const input = toRatingInput(one.sheet, frameOf(one, catalogue.id));
    const before = one.status === 'returned' ? await this.submissions.latest(one.id) : null;
    const { rating, problems } = project(catalogue, input);
    const findings = sweep({
      catalogue,
      sheet: one.sheet,
      problems,
      rating,
      evidence,
      returned: one.returned,
      changed: before ? changedIndicators(catalogue, before.document, { input, evidence }) : new Set(),
    });
    return { findings, rating: problems.length === 0 ? rating : null, evidence };
  }
}
