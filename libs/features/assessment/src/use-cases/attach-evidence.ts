import { evidenceKind, LinkEvidence, UnlinkEvidence, type EvidenceRequirement } from '#evidence';
import type { Principal } from '#http';
import { conflict, notFound } from '#kernel';
import { Injectable } from '@nestjs/common';
import { isReopened, reopened } from '../domain/review/reopened.js';
import { isEditable } from '../domain/status/transition.js';
import { AssessmentDesk, type OnDesk } from './assessment-desk.js';
import { demand } from './demand.js';

export interface AttachEvidenceCommand {
  readonly assessmentId: string;
  readonly indicator: string;
  readonly evidenceId: string;
  readonly principal: Principal;
}

/** Puts a proof of the shelf to an indicator, or takes it away, while that indicator may be changed. */
@Injectable()
export class AttachEvidence {
  constructor(
    private readonly desk: AssessmentDesk,
    private readonly link: LinkEvidence,
    private readonly unlink: UnlinkEvidence,
  ) {}

  /** @throws DomainError `assessment.locked`, `assessment.entry_locked` (conflict), `evidence.*` (invalid) */
  async attach(command: AttachEvidenceCommand): Promise<void> {
    await this.desk.work(command.assessmentId, async (on) => {
      const requirement = requirementOf(on, command);
      await this.link.execute(command.principal, command.evidenceId, requirement);
    });
  }

  async detach(command: AttachEvidenceCommand): Promise<void> {
    await this.desk.work(command.assessmentId, async (on) => {
      const { assessmentId, indicatorCode } = requirementOf(on, command);
      const { evidenceId, principal } = command;
      await this.unlink.execute(principal, { evidenceId, assessmentId, indicatorCode });
    });
  }
}

function requirementOf({ one, catalogue }: OnDesk, command: AttachEvidenceCommand): EvidenceRequirement {
  demand(command.principal, 'assessment.edit', one);
  const indicator = catalogue.indicatorByCode.get(command.indicator);
  if (!indicator) throw notFound('indicator');
  if (!isEditable(one.status)) throw conflict('assessment.locked', { status: one.status });
  const ref = { section: 'answers', key: indicator.code } as const;
  if (one.status === 'returned' && !isReopened(reopened(catalogue, one.returned), ref))
    throw conflict('assessment.entry_locked', { entry: indicator.code });
  const wanted = new Set(indicator.document.evidence.map(({ type }) => type));
  return {
    unionId: one.union.id,
    assessmentId: one.id,
    indicatorCode: indicator.code,
    indicatorPeriod: indicator.document.period,
    asOf: one.cycle.asOf,
    accepts: catalogue.document.evidence_types.filter(({ code }) => wanted.has(code)).map(evidenceKind),
  };
}
