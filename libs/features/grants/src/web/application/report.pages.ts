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
import { ReportSpending } from '../../use-cases/report-spending.js';
import { TypedFields } from '../typed-fields.js';
import { ApplicationScreen } from './application-screen.js';
import { ReportForm } from './report.form.js';

/** The union's spending report. */
@Controller('grants/applications/:id/report')
@Requires('grant.apply')
export class ReportPages {
  constructor(
    private readonly screen: ApplicationScreen,
    private readonly reportSpending: ReportSpending,
  ) {}

  @Post()
  report(
    @CurrentPrincipal() principal: Principal,
    @Param('id') id: string,
    @FormBody(ReportForm) form: Form<ReportForm>,
  ): Promise<Page | Redirect> {
    return form.submit(
      async ({ summary = '', sums, unspent }) => {
        const fields = new TypedFields();
        const typed = {
          summary,
          sums: fields.yuanOf(sums, '/sums'),
          unspentFen: fields.yuan(unspent, '/unspent'),
        };
        fields.refuse();
        await this.reportSpending.execute(principal, id, typed);
        return redirect(`/grants/applications/${id}`, 'grants.flash.reported');
      },
      this.screen.again(principal, id, 'report'),
    );
  }
}
