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
import { Controller, Param, Post } from '@nestjs/common';
import { CheckApplication } from '../../use-cases/check-application.js';
import { DecideApplication } from '../../use-cases/decide-application.js';
import { DecideReport } from '../../use-cases/decide-report.js';
import { ApplicationScreen } from './application-screen.js';
import { ApprovalForm } from './approval.form.js';
import { CheckForm } from './check.form.js';
import { ReportDecisionForm } from './report-decision.form.js';

/** What the district decides: check, approval, report. */
@Controller('grants/applications/:id')
export class DecisionPages {
  constructor(
    private readonly screen: ApplicationScreen,
    private readonly checkApplication: CheckApplication,
    private readonly decideApplication: DecideApplication,
    private readonly decideReport: DecideReport,
  ) {}

  @Post('check')
  @Requires('grant.manage')
  check(
    @CurrentPrincipal() principal: Principal,
    @Param('id') id: string,
    @FormBody(CheckForm) form: Form<CheckForm>,
  ): Promise<Page | Redirect> {
    return form.submit(
      async ({ decision, note = '' }) => {
        await this.checkApplication.execute(principal, { id, decision, note });
        return redirect(`/grants/applications/${id}`, `grants.flash.checked.${decision}`);
      },
      this.screen.again(principal, id, 'check'),
    );
  }

  @Post('decide')
  @Requires('grant.approve')
  decide(
    @CurrentPrincipal() principal: Principal,
    @Param('id') id: string,
    @FormBody(ApprovalForm) form: Form<ApprovalForm>,
  ): Promise<Page | Redirect> {
    return form.submit(
      async ({ decision, note = '' }) => {
        await this.decideApplication.execute(principal, { id, decision, note });
        return redirect(`/grants/applications/${id}`, `grants.flash.decided.${decision}`);
      },
      this.screen.again(principal, id, 'approval'),
    );
  }

  @Post('report/decide')
  @Requires('grant.manage')
  accept(
    @CurrentPrincipal() principal: Principal,
    @Param('id') id: string,
    @FormBody(ReportDecisionForm) form: Form<ReportDecisionForm>,
  ): Promise<Page | Redirect> {
    return form.submit(
      async ({ decision, note = '' }) => {
        await this.decideReport.execute(principal, { id, decision, note });
        return redirect(`/grants/applications/${id}`, `grants.flash.report.${decision}`);
      },
      this.screen.again(principal, id, 'accept'),
    );
  }
}
