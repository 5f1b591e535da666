import {
  CurrentPrincipal,
  Form,
  FormBody,
  redirect,
  Requires,
  type Page,
  type Principal,
  type Redirect,
} from '#http';
import { Controller, Get, Param, Post } from '@nestjs/common';
import { SaveApplication } from '../../use-cases/save-application.js';
import { SubmitApplication } from '../../use-cases/submit-application.js';
import { WithdrawApplication } from '../../use-cases/withdraw-application.js';
import { readApplication } from './application-fields.js';
import { ApplicationScreen } from './application-screen.js';
import { ApplicationForm } from './application.form.js';

/** The application's page, and what its union writes in it. */
@Controller('grants/applications/:id')
export class ApplicationPages {
  constructor(
    private readonly screen: ApplicationScreen,
    private readonly saveApplication: SaveApplication,
    private readonly submitApplication: SubmitApplication,
    private readonly withdrawApplication: WithdrawApplication,
  ) {}

  @Get()
  @Requires('grant.view')
  show(@CurrentPrincipal() principal: Principal, @Param('id') id: string): Promise<Page> {
    return this.screen.show(principal, id);
  }

  @Post('draft')
  @Requires('grant.apply')
  save(
    @CurrentPrincipal() principal: Principal,
    @Param('id') id: string,
    @FormBody(ApplicationForm) form: Form<ApplicationForm>,
  ): Promise<Page | Redirect> {
    return form.submit(
      async (input) => {
        await this.saveApplication.execute(principal, { id, ...editOf(input) });
        return redirect(`/grants/applications/${id}`, 'grants.flash.saved');
      },
      this.screen.again(principal, id, 'application'),
    );
  }

  @Post('submit')
  @Requires('grant.apply')
  submit(
    @CurrentPrincipal() principal: Principal,
    @Param('id') id: string,
    @FormBody(ApplicationForm) form: Form<ApplicationForm>,
  ): Promise<Page | Redirect> {
    return form.submit(
      async (input) => {
        await this.submitApplication.execute(principal, id, editOf(input));
        return redirect(`/grants/applications/${id}`, 'grants.flash.submitted');
      },
      this.screen.again(principal, id, 'application'),
    );
  }

  @Post('withdraw')
  @Requires('grant.apply')
  async withdraw(@CurrentPrincipal() principal: Principal, @Param('id') id: string): Promise<Redirect> {
    await this.withdrawApplication.execute(principal, id);
    return redirect('/grants', 'grants.flash.withdrawn');
  }
}

function editOf(input: ApplicationForm) {
  return { text: readApplication(input), version: Number(input.version ?? 0) };
}
