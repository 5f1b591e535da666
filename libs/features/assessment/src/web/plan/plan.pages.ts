import { CurrentLocale, CurrentPrincipal, page, Requires, type Page, type Principal } from '#http';
import { Clock, today } from '#kernel';
import { Translator, type Locale } from '#views';
import { Controller, Get, Query } from '@nestjs/common';
import { OwnSheet } from '../assessment/own-sheet.js';
import { planPage } from './plan-view.js';
import { PlanQuery } from './plan.query.js';

/** 升星路线: the least effort to a star, with the chair's wishes in the address. */
@Controller('plan')
@Requires('assessment.edit')
export class PlanPages {
  constructor(
    private readonly own: OwnSheet,
    private readonly translator: Translator,
    private readonly clock: Clock,
  ) {}

  @Get()
  async show(
    @CurrentPrincipal() principal: Principal,
    @CurrentLocale() locale: Locale,
    @Query() query: PlanQuery,
  ): Promise<Page> {
    const found = await this.own.find(principal);
    if (!found) return page('assessment/plan', { begun: false });
    const reader = { locale, translator: this.translator, day: today(this.clock) };
    return page('assessment/plan', { begun: true, ...planPage(found, query, reader) });
  }
}
