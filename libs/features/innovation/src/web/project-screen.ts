import { page, type Page, type Principal } from '#http';
import { can } from '#identity';
import { Clock, notFound, today } from '#kernel';
import type { Locale } from '#views';
import { Injectable } from '@nestjs/common';
import { MemberChoices } from '../queries/member-choices.js';
import type { ProjectView } from '../queries/project-view.js';
import { ProjectQueries } from '../queries/project.queries.js';
import { TalentQueries } from '../queries/talent.queries.js';
import { InnovationAccess } from '../use-cases/innovation-access.js';
import { PanelCandidates } from '../use-cases/panel-candidates.js';
import { InnovationChoices } from './innovation-choices.js';
import { projectPage, type ProjectForms } from './project-page.js';

/** Shows one project to whoever may see it, with the form that came back. */
@Injectable()
export class ProjectScreen {
  constructor(
    private readonly access: InnovationAccess,
    private readonly projects: ProjectQueries,
    private readonly talents: TalentQueries,
    private readonly members: MemberChoices,
    private readonly candidates: PanelCandidates,
    private readonly choices: InnovationChoices,
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
    const leads = project.part === 'lead';
    const names = can(principal, 'innovation.manage') && project.status === 'submitted';
    const model = projectPage(project, principal, {
      members: leads ? await this.askable(project, locale) : [],
      talents: leads ? await this.mentors(locale) : [],
      candidates: names ? await this.candidates.of(id) : [],
      forms,
      today: today(this.clock),
    });
    const [posted] = Object.values(forms);
    return page('innovation/project', model, { status: posted?.status ?? 200 });
  }

  private async askable({ participants }: ProjectView, locale: Locale) {
    const taken = new Set(
      participants.filter(({ consent }) => consent !== 'declined').map(({ unionId }) => unionId),
    );
    const members = (await this.members.all()).filter(({ unionId }) => !taken.has(unionId));
    return [
      this.choices.none(locale, 'innovation.project.chooseUnion'),
      ...members.map(({ unionId, name }) => ({ value: unionId, label: name })),
    ];
  }

  private async mentors(locale: Locale) {
    const all = await this.talents.choices(null);
    return [
      this.choices.none(locale, 'innovation.project.noMentor'),
      ...all.map((one) => ({ value: one.id, label: `${one.personName} · ${one.trade} · ${one.unionName}` })),
    ];
  }
}
