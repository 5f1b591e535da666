import {
  CurrentLocale,
  CurrentPrincipal,
  EMPTY_FORM,
  Form,
  FormBody,
  page,
  redirect,
  Requires,
  type FormState,
  type Page,
  type Principal,
  type Redirect,
} from '#http';
import type { Locale } from '#views';
import { Controller, Get, Param, Post } from '@nestjs/common';
import { EditProject } from '../use-cases/edit-project.js';
import { MoveProject } from '../use-cases/move-project.js';
import { SubmitProject } from '../use-cases/submit-project.js';
import { BenefitForm } from './benefit.form.js';
import { InnovationChoices } from './innovation-choices.js';
import { ProjectForm } from './project.form.js';
import { ProjectScreen } from './project-screen.js';
import { ReasonForm } from './reason.form.js';

const pathOf = (id: string): string => `/innovation/projects/${id}`;

/** One project, and what its leading union does with it as a whole. */
@Controller('innovation/projects/:id')
@Requires('innovation.view')
export class ProjectPages {
  constructor(
    private readonly screen: ProjectScreen,
    private readonly editProject: EditProject,
    private readonly moveProject: MoveProject,
    private readonly submitProject: SubmitProject,
    private readonly choices: InnovationChoices,
  ) {}

  @Get()
  show(
    @CurrentPrincipal() principal: Principal,
    @CurrentLocale() locale: Locale,
    @Param('id') id: string,
  ): Promise<Page> {
    return this.screen.show(principal, locale, id, {});
  }

  @Get('edit')
  @Requires('innovation.propose')
  async edit(
    @CurrentPrincipal() principal: Principal,
    @CurrentLocale() locale: Locale,
    @Param('id') id: string,
  ): Promise<Page> {
    const { title, theme, problem, goal } = await this.screen.find(principal, id);
    return this.form(locale, id, { ...EMPTY_FORM, values: { title, theme, problem, goal } });
  }

  @Post('edit')
  @Requires('innovation.propose')
  async describe(
    @CurrentPrincipal() principal: Principal,
    @CurrentLocale() locale: Locale,
    @Param('id') id: string,
    @FormBody(ProjectForm) form: Form<ProjectForm>,
  ): Promise<Page | Redirect> {
    return form.submit(
      async ({ title = '', theme = '', problem = '', goal = '' }) => {
        await this.editProject.describe(principal, id, { title, theme, problem, goal });
        return redirect(pathOf(id), 'innovation.flash.described');
      },
      (state) => this.form(locale, id, state),
    );
  }

  @Post('start')
  @Requires('innovation.propose')
  async start(@CurrentPrincipal() principal: Principal, @Param('id') id: string): Promise<Redirect> {
    await this.moveProject.start(principal, id);
    return redirect(pathOf(id), 'innovation.flash.started');
  }

  @Post('close')
  @Requires('innovation.propose')
  async close(
    @CurrentPrincipal() principal: Principal,
    @CurrentLocale() locale: Locale,
    @Param('id') id: string,
    @FormBody(ReasonForm) form: Form<ReasonForm>,
  ): Promise<Page | Redirect> {
    return form.submit(
      async ({ reason = '' }) => {
        await this.moveProject.close(principal, id, reason);
        return redirect(pathOf(id), 'innovation.flash.projectClosed');
      },
      (end) => this.screen.show(principal, locale, id, { end }),
    );
  }

  @Post('submit')
  @Requires('innovation.sign')
  async submit(
    @CurrentPrincipal() principal: Principal,
    @CurrentLocale() locale: Locale,
    @Param('id') id: string,
    @FormBody(BenefitForm) form: Form<BenefitForm>,
  ): Promise<Page | Redirect> {
    return form.submit(
      async ({ baseline = '', method = '', kind = '', amount = '', unit = '', ...signed }) => {
        const { signatoryFunction = '', signatoryName = '', signedOn = '' } = signed;
        const effect = { baseline, method, kind, amount, unit };
        await this.submitProject.execute(principal, id, {
          ...effect,
          signatoryFunction,
          signatoryName,
          signedOn,
        });
        return redirect(pathOf(id), 'innovation.flash.submitted');
      },
      (submit) => this.screen.show(principal, locale, id, { submit }),
    );
  }

  private form(locale: Locale, id: string, form: FormState): Page {
    const themes = this.choices.themes(locale, 'innovation.chooseTheme');
    const model = { form, themes, action: `${pathOf(id)}/edit`, back: pathOf(id), editing: true };
    return page('innovation/project-form', model, { status: form.status });
  }
}
