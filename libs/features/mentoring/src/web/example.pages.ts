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
import { Controller, Get, Param, Post, Res, StreamableFile } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { DraftExample } from '../use-cases/draft-example.js';
import { OfferExample } from '../use-cases/offer-example.js';
import { OpenExample } from '../use-cases/open-example.js';
import { WithdrawExample } from '../use-cases/withdraw-example.js';
import { ConsentForm } from './consent.form.js';
import { ExampleScreen } from './example-screen.js';
import { maskRows } from './mask-rows.js';
import { MaskForm } from './mask.form.js';

const pathOf = (id: string): string => `/experience/${id}`;

/** One example: reading it, covering what is personal, offering it, taking it back. */
@Controller('experience/:id')
@Requires('mentoring.view')
export class ExamplePages {
  constructor(
    private readonly screen: ExampleScreen,
    private readonly draftExample: DraftExample,
    private readonly offerExample: OfferExample,
    private readonly openExample: OpenExample,
    private readonly withdrawExample: WithdrawExample,
  ) {}

  @Get()
  show(
    @CurrentPrincipal() principal: Principal,
    @CurrentLocale() locale: Locale,
    @Param('id') id: string,
  ): Promise<Page> {
    return this.screen.show(principal, locale, id, {});
  }

  /** The masked copy; of a draft, as it would be. Never stored by anybody: it may be withdrawn. */
  @Get('picture')
  async picture(
    @CurrentPrincipal() principal: Principal,
    @Param('id') id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const content = await this.openExample.picture(principal, id);
    void reply
      .header('x-content-type-options', 'nosniff')
      .header('content-security-policy', "sandbox; default-src 'none'")
      .header('cache-control', 'private, no-store');
    return new StreamableFile(content, { type: 'image/jpeg' });
  }

  @Post('masks')
  @Requires('exemplar.offer')
  mask(
    @CurrentPrincipal() principal: Principal,
    @CurrentLocale() locale: Locale,
    @Param('id') id: string,
    @FormBody(MaskForm) form: Form<MaskForm>,
  ): Promise<Page | Redirect> {
    return form.submit(
      async ({ title = '', text = '', ...sides }) => {
        await this.draftExample.edit(principal, id, { title, text, masks: maskRows(sides) });
        return redirect(pathOf(id), 'mentoring.flash.saved');
      },
      (mask) => this.screen.show(principal, locale, id, { mask }),
    );
  }

  @Post('offer')
  @Requires('exemplar.offer')
  offer(
    @CurrentPrincipal() principal: Principal,
    @CurrentLocale() locale: Locale,
    @Param('id') id: string,
    @FormBody(ConsentForm) form: Form<ConsentForm>,
  ): Promise<Page | Redirect> {
    return form.submit(
      async ({ checked, agreed }) => {
        const consent = { checked: checked === 'yes', agreed: agreed === 'yes' };
        await this.offerExample.execute(principal, id, consent);
        return redirect(pathOf(id), 'mentoring.flash.exampleOffered');
      },
      (offer) => this.screen.show(principal, locale, id, { offer }),
    );
  }

  /** Its union's chair, or the secretariat: the use case looks. */
  @Post('withdraw')
  async withdraw(@CurrentPrincipal() principal: Principal, @Param('id') id: string): Promise<Redirect> {
    await this.withdrawExample.execute(principal, id);
    return redirect('/experience', 'mentoring.flash.exampleWithdrawn');
  }
}
