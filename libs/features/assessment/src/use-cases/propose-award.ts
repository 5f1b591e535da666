import type { Principal } from '#http';
import { newId } from '#kernel';
import { rate } from '#rating';
import { Injectable } from '@nestjs/common';
import { documentHash } from '../domain/result/document-hash.js';
import { hundredths } from '../domain/result/hundredths.js';
import type { ResultDocument } from '../domain/result/result-document.js';
import { transition } from '../domain/status/transition.js';
import { AwardStore } from '../persistence/award-store.js';
import { ReviewedCases, type ReviewedCase } from '../queries/reviewed-case.js';
import { AssessmentDesk, type OnDesk } from './assessment-desk.js';
import { demand } from './demand.js';

export interface ProposeAwardCommand {
  readonly assessmentId: string;
  readonly principal: Principal;
}

export interface Proposed {
  /** 0: no star */
  readonly star: number;
  /** hundredths of a point */
  readonly total: number;
}

/** Freezes the reviewed result and puts it before the district's leader. */
@Injectable()
export class ProposeAward {
  constructor(
    private readonly desk: AssessmentDesk,
    private readonly awards: AwardStore,
    private readonly cases: ReviewedCases,
  ) {}

  async execute({ assessmentId, principal }: ProposeAwardCommand): Promise<Proposed> {
    return this.desk.work(assessmentId, async (on) => {
      demand(principal, 'award.propose', on.one);
      const status = transition(on.one.status, 'propose');
      const document = resultDocument(on, await this.cases.of(on.one, on.catalogue));
      const proposed = { star: document.result.star, total: hundredths(document.result.total) };
      const sha256 = documentHash(document);
      await this.awards.propose({
        id: newId(),
        districtId: on.one.districtId,
        assessmentId: on.one.id,
        ...proposed,
        document,
        sha256,
        proposedBy: principal.userId,
        proposedByName: principal.name,
        proposedAt: on.now,
      });
      await this.desk.move(on, { status, ...proposed });
      this.desk.log(on, 'award.proposed', { ...proposed, sha256 });
      return proposed;
    });
  }
}

function resultDocument({ one, catalogue }: OnDesk, reviewed: ReviewedCase): ResultDocument {
  const { document, sha256 } = reviewed.submission;
  return {
    format: 1,
    assessmentId: one.id,
    submissionSha256: sha256,
    round: document.round,
    cycle: document.cycle,
    union: document.union,
    catalogue: document.catalogue,
    evidence: document.evidence,
    first: reviewed.first?.decisions ?? {},
    second: reviewed.second?.decisions ?? {},
    input: reviewed.inputs.final,
    result: rate(catalogue, reviewed.inputs.final),
  };
}
