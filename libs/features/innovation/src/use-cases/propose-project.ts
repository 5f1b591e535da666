import { UnitOfWork } from '#database';
import type { Principal } from '#http';
import { Clock, invalid, newId } from '#kernel';
import { Injectable } from '@nestjs/common';
import { trimmed } from '../domain/check-text.js';
import { checkProject, type ProjectDraft } from '../domain/project.js';
import { Participant } from '../persistence/participant.entity.js';
import { Project } from '../persistence/project.entity.js';
import { InnovationAccess } from './innovation-access.js';
import { ProjectDesk } from './project-desk.js';

/** A member union has an idea, and leads what becomes of it. */
@Injectable()
export class ProposeProject {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly access: InnovationAccess,
    private readonly desk: ProjectDesk,
    private readonly clock: Clock,
  ) {}

  /** @returns the project's id @throws DomainError `innovation.invalid` with the fields, forbidden */
  async execute(principal: Principal, draft: ProjectDraft): Promise<string> {
    const leadUnionId = await this.access.requireMember(principal, 'innovation.propose');
    const errors = checkProject(draft);
    if (errors.length > 0) throw invalid('innovation.invalid', errors);
    const { title, theme, problem, goal } = draft;
    const { districtId, name } = principal;
    const id = newId();
    const at = this.clock.now();
    await this.unitOfWork.run(async () => {
      const { writer } = this.unitOfWork;
      await writer.insert(Project, {
        ...trimmed({ title, theme, problem, goal }),
        id,
        districtId,
        leadUnionId,
        status: 'idea',
        proposedBy: name,
        proposedAt: at,
      });
      await writer.insert(Participant, {
        districtId,
        projectId: id,
        unionId: leadUnionId,
        consent: 'agreed',
        askedAt: at,
        answeredAt: at,
        answeredBy: name,
      });
      this.desk.record('project_proposed', id, { leadUnionId, theme });
    });
    return id;
  }
}
