import { UnitOfWork } from '#database';
import type { Principal } from '#http';
import { Clock, invalid, today } from '#kernel';
import { Injectable } from '@nestjs/common';
import { type BenefitDraft, readBenefit } from '../domain/benefit.js';
import { moveProject } from '../domain/project-status.js';
import { Project } from '../persistence/project.entity.js';
import { Proof } from '../persistence/proof.entity.js';
import { ProjectDesk } from './project-desk.js';

/** The leading union's chair hands a project in for acceptance, with what it brought and what proves it. */
@Injectable()
export class SubmitProject {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly desk: ProjectDesk,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `innovation.invalid` with the fields, `innovation.project_state`, not-found */
  async execute(principal: Principal, id: string, draft: BenefitDraft): Promise<void> {
    const benefit = readBenefit(draft, today(this.clock));
    await this.unitOfWork.run(async () => {
      const project = await this.desk.openForLead(principal, id, 'innovation.sign');
      const status = moveProject(project.status, 'submit');
      if (!(await this.unitOfWork.writer.existsBy(Proof, { projectId: id })))
        throw invalid('innovation.invalid', [{ pointer: '/file', code: 'innovation.proof_needed' }]);
      const round = project.round + 1;
      const submittedAt = this.clock.now();
      await this.unitOfWork.writer.update(
        Project,
        { id },
        { status, benefit: { ...benefit }, round, submittedAt },
      );
      this.desk.record('project_submitted', id, { round, effect: benefit.effect });
    });
  }
}
