import { UnitOfWork } from '#database';
import type { Principal } from '#http';
import { can } from '#identity';
import { Clock, conflict, notFound } from '#kernel';
import { ownUnionId } from '#organizations';
import { Injectable } from '@nestjs/common';
import { isProjectOpen } from '../domain/project-status.js';
import { Participant } from '../persistence/participant.entity.js';
import { ProjectDesk } from './project-desk.js';

/** A union that was asked agrees or declines; one that takes part may leave as long as nobody judges the project. */
@Injectable()
export class AnswerInvitation {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly desk: ProjectDesk,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `innovation.project_settled`, not-found for a union that was not asked */
  async execute(principal: Principal, projectId: string, agree: boolean): Promise<void> {
    const unionId = ownUnionId(principal);
    if (unionId === null || !can(principal, 'innovation.sign', { unionId })) throw notFound('project');
    await this.unitOfWork.run(async () => {
      const project = await this.desk.open(projectId);
      const key = { projectId, unionId };
      const asked = await this.unitOfWork.writer.existsBy(Participant, key);
      if (!asked || unionId === project.leadUnionId) throw notFound('project');
      if (!isProjectOpen(project.status)) throw conflict('innovation.project_settled');
      const consent = agree ? 'agreed' : 'declined';
      const answer = { consent, answeredAt: this.clock.now(), answeredBy: principal.name } as const;
      await this.unitOfWork.writer.update(Participant, key, answer);
      this.desk.record('invitation_answered', projectId, { unionId, consent });
    });
  }
}
