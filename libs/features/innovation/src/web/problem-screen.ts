import { page, type Page, type Principal } from '#http';
import { notFound } from '#kernel';
import type { Locale } from '#views';
import { Injectable } from '@nestjs/common';
import { ProblemQueries } from '../queries/problem.queries.js';
import { TalentQueries } from '../queries/talent.queries.js';
import { InnovationAccess } from '../use-cases/innovation-access.js';
import { InnovationChoices } from './innovation-choices.js';
import { problemPage, type ProblemForms } from './problem-page.js';

/** Shows one problem to whoever may see it, with the form that came back. */
@Injectable()
export class ProblemScreen {
  constructor(
    private readonly access: InnovationAccess,
    private readonly problems: ProblemQueries,
    private readonly talents: TalentQueries,
    private readonly choices: InnovationChoices,
  ) {}

  /** @throws DomainError not-found */
  async show(principal: Principal, locale: Locale, id: string, forms: ProblemForms): Promise<Page> {
    const viewer = await this.access.requireViewer(principal);
    const problem = await this.problems.one(id, viewer);
    if (!problem) throw notFound('problem');
    const own = viewer.unionId === null ? [] : await this.talents.choices(viewer.unionId);
    const talents = [
      this.choices.none(locale, 'innovation.problem.noTalent'),
      ...own.map((one) => ({ value: one.id, label: `${one.personName} · ${one.trade}` })),
    ];
    const [posted] = Object.values(forms);
    const model = problemPage(problem, viewer, principal, { talents, forms });
    return page('innovation/problem', model, { status: posted?.status ?? 200 });
  }
}
