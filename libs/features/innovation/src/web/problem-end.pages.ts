import {
  CurrentLocale,
  CurrentPrincipal,
  Form,
  FormBody,
  redirect,
  Requires,
  type Page,
  type Principal,
  type Redirect,
} from '#http';
import type { Locale } from '#views';
import { Controller, Param, Post } from '@nestjs/common';
import { AnnulSlip } from '../use-cases/annul-slip.js';
import { CloseProblem } from '../use-cases/close-problem.js';
import { ProblemScreen } from './problem-screen.js';
import { ReasonForm } from './reason.form.js';

/** How a problem ends without being solved, each with a reason. */
@Controller('innovation/problems/:id')
export class ProblemEndPages {
  constructor(
    private readonly screen: ProblemScreen,
    private readonly closeProblem: CloseProblem,
    private readonly annulSlip: AnnulSlip,
  ) {}

  @Post('close')
  @Requires('innovation.propose')
  close(
    @CurrentPrincipal() principal: Principal,
    @CurrentLocale() locale: Locale,
    @Param('id') id: string,
    @FormBody(ReasonForm) form: Form<ReasonForm>,
  ): Promise<Page | Redirect> {
    return this.end(principal, locale, id, form, 'closed', (reason) =>
      this.closeProblem.execute(principal, id, 'close', reason),
    );
  }

  @Post('reopen')
  @Requires('innovation.propose')
  reopen(
    @CurrentPrincipal() principal: Principal,
    @CurrentLocale() locale: Locale,
    @Param('id') id: string,
    @FormBody(ReasonForm) form: Form<ReasonForm>,
  ): Promise<Page | Redirect> {
    return this.end(principal, locale, id, form, 'reopened', (reason) =>
      this.closeProblem.execute(principal, id, 'reopen', reason),
    );
  }

  @Post('annul')
  @Requires('innovation.manage')
  annul(
    @CurrentPrincipal() principal: Principal,
    @CurrentLocale() locale: Locale,
    @Param('id') id: string,
    @FormBody(ReasonForm) form: Form<ReasonForm>,
  ): Promise<Page | Redirect> {
    return this.end(principal, locale, id, form, 'annulled', (reason) =>
      this.annulSlip.execute(principal, id, reason),
    );
  }

  private end(
    principal: Principal,
    locale: Locale,
    id: string,
    form: Form<ReasonForm>,
    flash: 'closed' | 'reopened' | 'annulled',
    work: (reason: string) => Promise<void>,
  ): Promise<Page | Redirect> {
    return form.submit(
      async ({ reason = '' }) => {
        await work(reason);
        return redirect(`/innovation/problems/${id}`, `innovation.flash.${flash}`);
      },
      (end) => this.screen.show(principal, locale, id, { end }),
    );
  }
}
