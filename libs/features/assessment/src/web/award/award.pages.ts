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
import { AwardCases } from '../../queries/award-case.js';
import { DecideAward } from '../../use-cases/decide-award.js';
import { ProposeAward } from '../../use-cases/propose-award.js';
import { AwardDecisionForm } from './award-decision.form.js';
import { awardPage } from './award-view.js';

/** One case before the decision: what was found, who proposed, and what deciding will do. */
@Controller('awards/:id')
export class AwardPages {
  constructor(
    private readonly cases: AwardCases,
    private readonly proposeAward: ProposeAward,
    private readonly decideAward: DecideAward,
  ) {}

  @Get()
  @Requires('award.view')
  show(
    @CurrentPrincipal() principal: Principal,
    @CurrentLocale() locale: Locale,
    @Param('id') id: string,
  ): Promise<Page> {
    return this.page(principal, locale, id, EMPTY_FORM);
  }

  @Post('propose')
  @Requires('award.propose')
  async propose(
    @CurrentPrincipal() principal: Principal,
    @Param('id') assessmentId: string,
  ): Promise<Redirect> {
    await this.proposeAward.execute({ assessmentId, principal });
    return redirect(`/awards/${assessmentId}`, 'award.flash.proposed');
  }

  @Post('decide')
  @Requires('award.decide')
  decide(
    @CurrentPrincipal() principal: Principal,
    @CurrentLocale() locale: Locale,
    @Param('id') assessmentId: string,
    @FormBody(AwardDecisionForm) form: Form<AwardDecisionForm>,
  ): Promise<Page | Redirect> {
    return form.submit(
      async ({ decision, note = '' }) => {
        const { status, number } = await this.decideAward.execute({
          assessmentId,
          decision,
          note,
          principal,
        });
        const params = number === null ? {} : { number };
        return redirect(`/awards/${assessmentId}`, { kind: 'success', key: `award.flash.${status}`, params });
      },
      (state) => this.page(principal, locale, assessmentId, state),
    );
  }

  private async page(principal: Principal, locale: Locale, id: string, form: FormState): Promise<Page> {
    const found = await this.cases.of(id, principal);
    return page('award/case', awardPage(found, principal, locale, form), { status: form.status });
  }
}
