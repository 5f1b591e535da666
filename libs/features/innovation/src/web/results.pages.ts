import {
  CurrentLocale,
  CurrentPrincipal,
  EMPTY_FORM,
  Form,
  FormBody,
  page,
  pagerOf,
  redirect,
  Requires,
  type FormState,
  type Page,
  type Principal,
  type Redirect,
} from '#http';
import { can } from '#identity';
import { Clock, notFound, today } from '#kernel';
import type { Locale } from '#views';
import { Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ResultQueries } from '../queries/result.queries.js';
import { InnovationAccess } from '../use-cases/innovation-access.js';
import { WithdrawResult } from '../use-cases/withdraw-result.js';
import { InnovationChoices } from './innovation-choices.js';
import { InnovationListQuery } from './innovation-list.query.js';
import { listFilter, shownFilter } from './list-filter.js';
import { ReasonForm } from './reason.form.js';

const PATH = '/innovation/results';
const YEARS = 5;

/** 创效成果: the catalogue of accepted results. */
@Controller('innovation/results')
@Requires('innovation.view')
export class ResultsPages {
  constructor(
    private readonly access: InnovationAccess,
    private readonly results: ResultQueries,
    private readonly withdrawResult: WithdrawResult,
    private readonly choices: InnovationChoices,
    private readonly clock: Clock,
  ) {}

  @Get()
  async list(
    @CurrentPrincipal() principal: Principal,
    @CurrentLocale() locale: Locale,
    @Query() query: InnovationListQuery,
  ): Promise<Page> {
    const viewer = await this.access.requireViewer(principal);
    const found = await this.results.list(listFilter(query, viewer));
    const { filter, filtered } = shownFilter(query);
    return page('innovation/results', {
      tab: 'results',
      studio: viewer.unionId,
      filter,
      filtered,
      themes: this.choices.themes(locale, 'innovation.filter.allThemes'),
      industries: this.choices.industries(locale, 'innovation.filter.allIndustries'),
      years: this.years(locale),
      rows: found.rows,
      total: found.total,
      pager: pagerOf(PATH, filter, found),
    });
  }

  @Get(':id')
  show(@CurrentPrincipal() principal: Principal, @Param('id') id: string): Promise<Page> {
    return this.one(principal, id, EMPTY_FORM);
  }

  /** Also the leading union's chair may: the use case looks. */
  @Post(':id/withdraw')
  async withdraw(
    @CurrentPrincipal() principal: Principal,
    @Param('id') id: string,
    @FormBody(ReasonForm) form: Form<ReasonForm>,
  ): Promise<Page | Redirect> {
    return form.submit(
      async ({ reason = '' }) => {
        await this.withdrawResult.execute(principal, id, reason);
        return redirect(`${PATH}/${id}`, 'innovation.flash.resultWithdrawn');
      },
      (state) => this.one(principal, id, state),
    );
  }

  private async one(principal: Principal, id: string, form: FormState): Promise<Page> {
    await this.access.requireViewer(principal);
    const result = await this.results.one(id);
    if (!result) throw notFound('result');
    const { leadUnionId, withdrawal } = result;
    const may =
      can(principal, 'innovation.manage') || can(principal, 'innovation.sign', { unionId: leadUnionId });
    return page(
      'innovation/result',
      { ...result, form, mayWithdraw: may && !withdrawal },
      { status: form.status },
    );
  }

  private years(locale: Locale) {
    const now = Number(today(this.clock).slice(0, 4));
    const years = Array.from({ length: YEARS }, (_, index) => String(now - index));
    return [
      this.choices.none(locale, 'innovation.filter.allYears'),
      ...years.map((year) => ({ value: year, label: year })),
    ];
  }
}
