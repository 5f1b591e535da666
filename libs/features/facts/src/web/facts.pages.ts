import {
  CurrentLocale,
  CurrentPrincipal,
  Form,
  FormBody,
  page,
  pagerOf,
  redirect,
  Requires,
  type Page,
  type Principal,
  type Redirect,
} from '#http';
import { can } from '#identity';
import { ownUnionId } from '#organizations';
import { type Locale } from '#views';
import { Controller, Get, Param, Post, Query } from '@nestjs/common';
import { WithdrawFact } from '../use-cases/withdraw-fact.js';
import { FactListQuery, type FactListWish } from './fact-list.query.js';
import { FactsDesk } from './facts-desk.js';
import type { FactsPageNeeds } from './facts-view.js';
import { WithdrawalForm } from './withdrawal.form.js';

const PATH = '/facts';

/** 联盟记录: what the platform recorded, of what source, what it serves, and the alliance credit. */
@Controller('facts')
export class FactsPages {
  constructor(
    private readonly desk: FactsDesk,
    private readonly withdrawFact: WithdrawFact,
  ) {}

  @Get()
  @Requires('fact.view')
  async list(
    @CurrentPrincipal() principal: Principal,
    @CurrentLocale() locale: Locale,
    @Query() query: FactListQuery,
  ): Promise<Page> {
    return this.show(principal, locale, query, null);
  }

  @Post(':id/withdraw')
  @Requires('fact.withdraw')
  async withdraw(
    @CurrentPrincipal() principal: Principal,
    @CurrentLocale() locale: Locale,
    @Param('id') factId: string,
    @FormBody(WithdrawalForm) form: Form<WithdrawalForm>,
  ): Promise<Page | Redirect> {
    const back = await this.desk.placeOf(factId);
    return form.submit(
      async ({ reason = '' }) => {
        await this.withdrawFact.execute({ factId, reason, principal });
        return redirect(`${PATH}?union=${back.union}`, 'facts.flash.withdrawn');
      },
      (state) => this.show(principal, locale, back, { id: factId, form: state }),
    );
  }

  private async show(
    principal: Principal,
    locale: Locale,
    query: FactListWish,
    posted: FactsPageNeeds['posted'],
  ): Promise<Page> {
    const { q = '', union = '', year = '', kind = '' } = query;
    const { model, found } = await this.desk.page(principal, locale, query, posted);
    const own = ownUnionId(principal) !== null;
    return page(
      'facts/list',
      {
        ...model,
        filter: { q, union, year, kind },
        filtered: [q, union, year, kind].some(Boolean),
        own,
        mayWithdraw: can(principal, 'fact.withdraw'),
        pager: pagerOf(PATH, { q, union, year, kind }, found),
      },
      { status: posted?.form.status ?? 200 },
    );
  }
}
