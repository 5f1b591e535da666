import { AuditLog } from '#audit';
import { UnitOfWork } from '#database';
import type { Principal } from '#http';
import { can, type Permission } from '#identity';
import { conflict, isId, notFound } from '#kernel';
import { ownUnionId } from '#organizations';
import { Injectable } from '@nestjs/common';
import { isProjectOpen } from '../domain/project-status.js';
import { Participant } from '../persistence/participant.entity.js';
import { Project } from '../persistence/project.entity.js';

/** Opens a project for changing, locked, for whoever may change it. All of it inside a unit of work. */
@Injectable()
export class ProjectDesk {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditLog,
  ) {}

  /** @throws DomainError not-found */
  async open(id: string): Promise<Project> {
    if (!isId(id)) throw notFound('project');
    await this.unitOfWork.sql('SELECT FROM innovation.projects WHERE id = $1 FOR UPDATE', [id]);
    const found = await this.unitOfWork.writer.findOneBy(Project, { id });
    if (!found) throw notFound('project');
    return found;
  }

  /** For the leading union. @throws DomainError not-found */
  async openForLead(principal: Principal, id: string, permission: Permission): Promise<Project> {
    const project = await this.open(id);
    if (!can(principal, permission, { unionId: project.leadUnionId })) throw notFound('project');
    return project;
  }

  /** For the leading union, as long as nobody judges it. @throws DomainError `innovation.project_settled`, not-found */
  async openForEditing(principal: Principal, id: string): Promise<Project> {
    const project = await this.openForLead(principal, id, 'innovation.propose');
    requireOpen(project);
    return project;
  }

  /**
   * For a union that has agreed to take part, the leading one among them.
   *
   * @throws DomainError `innovation.project_settled`, not-found
   */
  async openForTeam(principal: Principal, id: string): Promise<Project> {
    const project = await this.open(id);
    const unionId = ownUnionId(principal);
    if (unionId === null || !can(principal, 'innovation.propose', { unionId })) throw notFound('project');
    const taking = await this.unitOfWork.writer.existsBy(Participant, {
      projectId: id,
      unionId,
      consent: 'agreed',
    });
    if (!taking) throw notFound('project');
    requireOpen(project);
    return project;
  }

  record(action: string, projectId: string, data: Readonly<Record<string, unknown>> = {}): void {
    this.audit.record({ action: `innovation.${action}`, subjectType: 'project', subjectId: projectId, data });
  }
}

function requireOpen({ status }: Project): void {
  if (!isProjectOpen(status)) throw conflict('innovation.project_settled');
}
