import {
  CurrentLocale,
  CurrentPrincipal,
  EMPTY_FORM,
  Form,
  FormBody,
  page,
  pagerOf,
  redirect,
  Requires,
  type FormState,
  type Page,
  type Principal,
  type Redirect,
} from '#http';
import { can } from '#identity';
import type { Locale } from '#views';
import { Controller, Get, Post, Query } from '@nestjs/common';
import { ProblemQueries } from '../queries/problem.queries.js';
import { InnovationAccess } from '../use-cases/innovation-access.js';
import { PostProblem } from '../use-cases/post-problem.js';
import { InnovationChoices } from './innovation-choices.js';
import { InnovationListQuery } from './innovation-list.query.js';
import { listFilter, shownFilter } from './list-filter.js';
import { ProblemForm } from './problem.form.js';
import { PROBLEM_TONES } from './state-tones.js';

const PATH = '/innovation/problems';

/** 难题榜: the board of problems, and putting one on it. */
@Controller('innovation/problems')
@Requires('innovation.view')
export class ProblemsPages {
  constructor(
    private readonly access: InnovationAccess,
    private readonly problems: ProblemQueries,
    private readonly postProblem: PostProblem,
    private readonly choices: InnovationChoices,
  ) {}

  @Get()
  async list(
    @CurrentPrincipal() principal: Principal,
    @CurrentLocale() locale: Locale,
    @Query() query: InnovationListQuery,
  ): Promise<Page> {
    const viewer = await this.access.requireViewer(principal);
    const found = await this.problems.list(listFilter(query, viewer));
    const { filter, filtered } = shownFilter(query);
    return page('innovation/problems', {
      tab: 'problems',
      studio: viewer.unionId,
      filter,
      filtered,
      themes: this.choices.themes(locale, 'innovation.filter.allThemes'),
      states: this.choices.problemStates(locale, 'innovation.filter.allStates'),
      rows: found.rows.map((row) => ({ ...row, tone: PROBLEM_TONES[row.status] })),
      total: found.total,
      pager: pagerOf(PATH, filter, found),
      mayPropose:
        viewer.unionId !== null && can(principal, 'innovation.propose', { unionId: viewer.unionId }),
    });
  }

  @Get('new')
  @Requires('innovation.propose')
  async new(@CurrentPrincipal() principal: Principal, @CurrentLocale() locale: Locale): Promise<Page> {
    await this.access.requireMember(principal, 'innovation.propose');
    return this.form(locale, EMPTY_FORM);
  }

  @Post()
  @Requires('innovation.propose')
  async post(
    @CurrentPrincipal() principal: Principal,
    @CurrentLocale() locale: Locale,
    @FormBody(ProblemForm) form: Form<ProblemForm>,
  ): Promise<Page | Redirect> {
    return form.submit(
      async ({ title = '', theme = '', openText = '', confidentialText = '' }) => {
        const draft = { title, theme, openText, confidentialText };
        const id = await this.postProblem.execute(principal, draft);
        return redirect(`${PATH}/${id}`, 'innovation.flash.posted');
      },
      (state) => this.form(locale, state),
    );
  }

  private form(locale: Locale, form: FormState): Page {
    const themes = this.choices.themes(locale, 'innovation.chooseTheme');
    return page('innovation/problem-new', { form, themes }, { status: form.status });
  }
}
