import { can, type Principal } from '#identity';
import type { Locale } from '#views';
import { Injectable } from '@nestjs/common';
import { MemberChoices } from '../queries/member-choices.js';
import type { ProjectView } from '../queries/project-view.js';
import { TalentQueries } from '../queries/talent.queries.js';
import { type PanelCandidate, PanelCandidates } from '../use-cases/panel-candidates.js';
import { type Choice, InnovationChoices } from './innovation-choices.js';

/** Whom a reader of a project could ask into it. */
export interface AskablePeople {
  readonly members: readonly Choice[];
  readonly talents: readonly Choice[];
  readonly candidates: readonly PanelCandidate[];
}

/** The unions, mentors and judges a project's page offers, for those who may ask them. */
@Injectable()
export class ProjectPeople {
  constructor(
    private readonly talents: TalentQueries,
    private readonly members: MemberChoices,
    private readonly candidates: PanelCandidates,
    private readonly choices: InnovationChoices,
  ) {}

  async of(project: ProjectView, principal: Principal, locale: Locale): Promise<AskablePeople> {
    const leads = project.part === 'lead';
    const names = can(principal, 'innovation.manage') && project.status === 'submitted';
    return {
      members: leads ? await this.askable(project, locale) : [],
      talents: leads ? await this.mentors(locale) : [],
      candidates: names ? await this.candidates.of(project.id) : [],
    };
  }

  private async askable({ participants }: ProjectView, locale: Locale): Promise<Choice[]> {
    const taken = new Set(
      participants.filter(({ consent }) => consent !== 'declined').map(({ unionId }) => unionId),
    );
    const members = (await this.members.all()).filter(({ unionId }) => !taken.has(unionId));
    return [
      this.choices.none(locale, 'innovation.project.chooseUnion'),
      ...members.map(({ unionId, name }) => ({ value: unionId, label: name })),
    ];
  }

  private async mentors(locale: Locale): Promise<Choice[]> {
    const all = await this.talents.choices(null);
    return [
      this.choices.none(locale, 'innovation.project.noMentor'),
      ...all.map((one) => ({ value: one.id, label: `${one.personName} · ${one.trade} · ${one.unionName}` })),
    ];
  }
}
