import { UnitOfWork } from '#database';
import type { Principal } from '#http';
import { Clock, invalid, today } from '#kernel';
import { Injectable } from '@nestjs/common';
import { checkTexts } from '../domain/check-text.js';
import { moveProject } from '../domain/project-status.js';
import { Project } from '../persistence/project.entity.js';
import { ProjectDesk } from './project-desk.js';

/** The leading union starts its project, or ends it. */
@Injectable()
export class MoveProject {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly desk: ProjectDesk,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `innovation.project_state`, not-found */
  async start(principal: Principal, id: string): Promise<void> {
    await this.unitOfWork.run(async () => {
      const project = await this.desk.openForLead(principal, id, 'innovation.propose');
      const status = moveProject(project.status, 'start');
      await this.unitOfWork.writer.update(Project, { id }, { status, startedOn: today(this.clock) });
      this.desk.record('project_started', id);
    });
  }

  /** An accepted project that is closed keeps its result. @throws DomainError `innovation.project_state`, `innovation.invalid`, not-found */
  async close(principal: Principal, id: string, reason: string): Promise<void> {
    const errors = checkTexts({ reason }, { reason: { max: 300 } });
    if (errors.length > 0) throw invalid('innovation.invalid', errors);
    const closedReason = reason.trim();
    await this.unitOfWork.run(async () => {
      const project = await this.desk.openForLead(principal, id, 'innovation.propose');
      const status = moveProject(project.status, 'close');
      await this.unitOfWork.writer.update(Project, { id }, { status, closedReason });
      this.desk.record('project_closed', id, { reason: closedReason });
    });
  }
}
