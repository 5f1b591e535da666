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
import { ProjectQueries } from '../queries/project.queries.js';
import { InnovationAccess } from '../use-cases/innovation-access.js';
import { ProposeProject } from '../use-cases/propose-project.js';
import { InnovationChoices } from './innovation-choices.js';
import { InnovationListQuery } from './innovation-list.query.js';
import { listFilter, shownFilter } from './list-filter.js';
import { ProjectForm } from './project.form.js';
import { PROJECT_TONES } from './state-tones.js';

const PATH = '/innovation/projects';

/** 创优项目: improvement projects, and proposing one. */
@Controller('innovation/projects')
@Requires('innovation.view')
export class ProjectsPages {
  constructor(
    private readonly access: InnovationAccess,
    private readonly projects: ProjectQueries,
    private readonly proposeProject: ProposeProject,
    private readonly choices: InnovationChoices,
  ) {}

  @Get()
  async list(
    @CurrentPrincipal() principal: Principal,
    @CurrentLocale() locale: Locale,
    @Query() query: InnovationListQuery,
  ): Promise<Page> {
    const viewer = await this.access.requireViewer(principal);
    const found = await this.projects.list(listFilter(query, viewer));
    const { filter, filtered } = shownFilter(query);
    return page('innovation/projects', {
      tab: 'projects',
      studio: viewer.unionId,
      filter,
      filtered,
      themes: this.choices.themes(locale, 'innovation.filter.allThemes'),
      states: this.choices.projectStates(locale, 'innovation.filter.allStates'),
      rows: found.rows.map((row) => ({ ...row, tone: PROJECT_TONES[row.status] })),
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
  async propose(
    @CurrentPrincipal() principal: Principal,
    @CurrentLocale() locale: Locale,
    @FormBody(ProjectForm) form: Form<ProjectForm>,
  ): Promise<Page | Redirect> {
    return form.submit(
      async ({ title = '', theme = '', problem = '', goal = '' }) => {
        const id = await this.proposeProject.execute(principal, { title, theme, problem, goal });
        return redirect(`${PATH}/${id}`, 'innovation.flash.proposed');
      },
      (state) => this.form(locale, state),
    );
  }

  private form(locale: Locale, form: FormState): Page {
    const themes = this.choices.themes(locale, 'innovation.chooseTheme');
    const model = { form, themes, action: PATH, back: PATH, editing: false };
    return page('innovation/project-form', model, { status: form.status });
  }
}
