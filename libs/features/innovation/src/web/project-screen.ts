import { page, type Page, type Principal } from '#http';
import { Clock, notFound, today } from '#kernel';
import type { Locale } from '#views';
import { Injectable } from '@nestjs/common';
import type { ProjectView } from '../queries/project-view.js';
import { ProjectQueries } from '../queries/project.queries.js';
import { InnovationAccess } from '../use-cases/innovation-access.js';
import { projectPage, type ProjectForms } from './project-page.js';
import { ProjectPeople } from './project-people.js';

/** Shows one project to whoever may see it, with the form that came back. */
@Injectable()
export class ProjectScreen {
  constructor(
    private readonly access: InnovationAccess,
    private readonly projects: ProjectQueries,
    private readonly people: ProjectPeople,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError not-found */
  async find(principal: Principal, id: string): Promise<ProjectView> {
    const viewer = await this.access.requireViewer(principal);
    const project = await this.projects.one(id, viewer);
    if (!project) throw notFound('project');
    return project;
  }

  /** @throws DomainError not-found */
  async show(principal: Principal, locale: Locale, id: string, forms: ProjectForms): Promise<Page> {
    const project = await this.find(principal, id);
    const people = await this.people.of(project, principal, locale);
    const model = projectPage(project, principal, { ...people, forms, today: today(this.clock) });
    const [posted] = Object.values(forms);
    return page('innovation/project', model, { status: posted?.status ?? 200 });
  }
}
