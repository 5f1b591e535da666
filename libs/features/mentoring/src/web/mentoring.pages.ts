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
import { Controller, Get, Post, Query } from '@nestjs/common';
import { AskPair } from '../use-cases/ask-pair.js';
import { OfferMentoring } from '../use-cases/offer-mentoring.js';
import { AskForm } from './ask.form.js';
import { MentoringQuery } from './mentoring.query.js';
import { MentoringScreen } from './mentoring-screen.js';
import { OfferForm } from './offer.form.js';

const PATH = '/mentoring';

/** 结对帮带: who helps whom, who could, and offering to. */
@Controller('mentoring')
@Requires('mentoring.view')
export class MentoringPages {
  constructor(
    private readonly screen: MentoringScreen,
    private readonly offerMentoring: OfferMentoring,
    private readonly askPair: AskPair,
  ) {}

  @Get()
  show(
    @CurrentPrincipal() principal: Principal,
    @CurrentLocale() locale: Locale,
    @Query() query: MentoringQuery,
  ): Promise<Page> {
    return this.screen.show(principal, locale, query, {});
  }

  @Post('offer')
  @Requires('mentoring.take')
  offer(
    @CurrentPrincipal() principal: Principal,
    @CurrentLocale() locale: Locale,
    @FormBody(OfferForm) form: Form<OfferForm>,
  ): Promise<Page | Redirect> {
    return form.submit(
      async ({ indicators = [], note = '', agreed }) => {
        const draft = { indicators: [indicators].flat(), note, agreed: agreed === 'yes' };
        await this.offerMentoring.execute(principal, draft);
        return redirect(PATH, 'mentoring.flash.offered');
      },
      (offer) => this.screen.show(principal, locale, new MentoringQuery(), { offer }),
    );
  }

  @Post('offer/withdraw')
  @Requires('mentoring.take')
  async withdraw(@CurrentPrincipal() principal: Principal): Promise<Redirect> {
    await this.offerMentoring.withdraw(principal);
    return redirect(PATH, 'mentoring.flash.offerWithdrawn');
  }

  @Post('pairs')
  @Requires('mentoring.take')
  ask(
    @CurrentPrincipal() principal: Principal,
    @CurrentLocale() locale: Locale,
    @Query() query: MentoringQuery,
    @FormBody(AskForm) form: Form<AskForm>,
  ): Promise<Page | Redirect> {
    return form.submit(
      async ({ as, otherUnionId = '', message = '' }) => {
        const request = {
          as: as === 'mentor' ? ('mentor' as const) : ('mentee' as const),
          otherUnionId,
          message,
        };
        const id = await this.askPair.execute(principal, request);
        return redirect(`${PATH}/pairs/${id}`, 'mentoring.flash.asked');
      },
      (ask) => this.screen.show(principal, locale, query, { ask }),
    );
  }
}
