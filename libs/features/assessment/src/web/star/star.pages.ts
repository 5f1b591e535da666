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
import { Translator, type Locale, type TextParams } from '#views';
import { Controller, Get, Param, Post, Query } from '@nestjs/common';
import { StarCases } from '../../queries/star-case.js';
import { DecideStarChange } from '../../use-cases/decide-star-change.js';
import { ProposeStarChange } from '../../use-cases/propose-star-change.js';
import { isLifecycleEffect, proposedChange } from './proposed-change.js';
import { StarChangeForm } from './star-change.form.js';
import { StarConsequences } from './star-consequences.js';
import { StarDecisionForm } from './star-decision.form.js';
import { starPage } from './star-view.js';

/** One union's star: what happened to it, what can be done, and what will follow, before it is asked once. */
@Controller('stars/:unionId')
export class StarPages {
  constructor(
    private readonly cases: StarCases,
    private readonly consequences: StarConsequences,
    private readonly proposeChange: ProposeStarChange,
    private readonly decideChange: DecideStarChange,
    private readonly translator: Translator,
  ) {}

  @Get()
  @Requires('star.view')
  show(
    @CurrentPrincipal() principal: Principal,
    @CurrentLocale() locale: Locale,
    @Param('unionId') unionId: string,
    @Query('effect') effect: unknown,
  ): Promise<Page> {
    return this.page({ principal, locale, unionId }, effect, EMPTY_FORM);
  }

  @Post('propose')
  @Requires('star.manage')
  propose(
    @CurrentPrincipal() principal: Principal,
    @CurrentLocale() locale: Locale,
    @Param('unionId') unionId: string,
    @FormBody(StarChangeForm) form: Form<StarChangeForm>,
  ): Promise<Page | Redirect> {
    return form.submit(
      async (values) => {
        await this.proposeChange.execute({ unionId, change: proposedChange(values), principal });
        return redirect(`/stars/${unionId}`, 'star.flash.proposed');
      },
      (state) => this.page({ principal, locale, unionId }, state.values['effect'], state),
    );
  }

  @Post('decisions/:decisionId')
  @Requires('award.decide')
  decide(
    @CurrentPrincipal() principal: Principal,
    @CurrentLocale() locale: Locale,
    @Param('unionId') unionId: string,
    @Param('decisionId') decisionId: string,
    @FormBody(StarDecisionForm) form: Form<StarDecisionForm>,
  ): Promise<Page | Redirect> {
    return form.submit(
      async ({ decision, note = '' }) => {
        const of = await this.decideChange.execute({ decisionId, decision, note, principal });
        return redirect(`/stars/${of}`, `star.flash.${decision}`);
      },
      (state) => this.page({ principal, locale, unionId }, null, state),
    );
  }

  private async page(
    { principal, locale, unionId }: { principal: Principal; locale: Locale; unionId: string },
    wanted: unknown,
    form: FormState,
  ): Promise<Page> {
    const found = await this.cases.of(unionId);
    const effect = isLifecycleEffect(wanted) ? wanted : null;
    const say = (key: string, params?: TextParams): string => this.translator.t(locale, key, params);
    const consequences = await this.consequences.of(found, effect, say);
    const model = starPage(found, { principal, say, effect, form, consequences });
    return page('star/union', model, { status: form.status });
  }
}
