import type { Principal } from '#http';
import { conflict, invalid } from '#kernel';
import type { Rating } from '#rating';
import { Injectable } from '@nestjs/common';
import { toRatingInput } from '../domain/answers/to-rating-input.js';
import { frameOf } from '../domain/assessment-case.js';
import { hundredths } from '../domain/result/hundredths.js';
import type { ExplainedWarning, SubmissionDocument } from '../domain/result/submission-document.js';
import { transition } from '../domain/status/transition.js';
import { blockers, explained } from '../domain/sweep/blockers.js';
import { SubmissionStore } from '../persistence/submission-store.js';
import { CaseSweep, type SweptCase } from '../queries/case-sweep.js';
import { AssessmentDesk, type OnDesk } from './assessment-desk.js';
import { demand } from './demand.js';
import { ReviewDesk } from './review-desk.js';

export interface SubmitAssessmentCommand {
  readonly assessmentId: string;
  /** why the union hands in in spite of a warning, by the warning's key */
  readonly reasons: Readonly<Record<string, string>>;
  readonly principal: Principal;
}

export interface Submitted {
  readonly round: number;
  readonly sha256: string;
}

/** Hands an assessment in: from here on what was handed in stands, whatever happens to the draft. */
@Injectable()
export class SubmitAssessment {
  constructor(
    private readonly desk: AssessmentDesk,
    private readonly submissions: SubmissionStore,
    private readonly sweeps: CaseSweep,
    private readonly reviews: ReviewDesk,
  ) {}

  /**
   * Submitting twice is one submission: the second time answers with the first.
   *
   * @throws DomainError `assessment.not_ready` (invalid, one error per finding that blocks),
   *   `assessment.wrong_state`, `assessment.cycle_not_open` (conflict)
   */
  async execute({ assessmentId, reasons, principal }: SubmitAssessmentCommand): Promise<Submitted> {
    return this.desk.work(assessmentId, async (on) => {
      const { one, catalogue, now } = on;
      demand(principal, 'assessment.submit', one);
      const before = await this.submissions.latest(one.id);
      if (one.status === 'submitted' && before) return { round: before.round, sha256: before.sha256 };
      const status = transition(one.status, 'submit');
      if (one.status === 'draft' && one.cycle.status !== 'open') throw conflict('assessment.cycle_not_open');

      const swept = await this.sweeps.of(one, catalogue);
      const blocking = blockers(swept.findings, reasons);
      if (blocking.length > 0 || !swept.rating) throw invalid('assessment.not_ready', blocking);
      const warnings = explained(swept.findings, reasons);
      const document = submissionDocument(on, swept, swept.rating, { warnings, by: principal.name });
      const sha256 = await this.submissions.freeze(document, now);
      const { round } = document;
      await this.reviews.openFirst(on, round);
      const score = { total: hundredths(swept.rating.total), star: swept.rating.star };
      await this.desk.move(on, { status, returned: {}, round, submittedAt: now, ...score });
      this.desk.log(on, 'assessment.submitted', { round, sha256, ...score });
      return { round, sha256 };
    });
  }
}

function submissionDocument(
  { one, catalogue, now }: OnDesk,
  swept: SweptCase,
  result: Rating,
  signed: { readonly warnings: readonly ExplainedWarning[]; readonly by: string },
): SubmissionDocument {
  return {
    format: 1,
    assessmentId: one.id,
    round: one.round + 1,
    cycle: { id: one.cycle.id, name: one.cycle.name, year: one.cycle.year, asOf: one.cycle.asOf },
    union: one.union,
    catalogue: {
      versionId: one.cycle.catalogueVersionId,
      id: catalogue.id,
      version: catalogue.version,
      hash: catalogue.hash,
    },
    input: toRatingInput(one.sheet, frameOf(one, catalogue.id)),
    evidence: swept.evidence,
    warnings: signed.warnings,
    result,
    submittedBy: signed.by,
    submittedAt: now.toISOString(),
  };
}
