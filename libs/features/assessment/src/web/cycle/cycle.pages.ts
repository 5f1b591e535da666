import { CatalogueQueries } from '#catalogue';
import {
  CurrentLocale,
  CurrentPrincipal,
  page,
  pagerOf,
  redirect,
  Requires,
  type Page,
  type Principal,
  type Redirect,
} from '#http';
import { Clock, notFound, today } from '#kernel';
import { OrganizationsQueries } from '#organizations';
import { Translator, type Locale } from '#views';
import { Controller, Get, Param, Post, Query } from '@nestjs/common';
import { CycleBoardQueries, type CycleItem } from '../../queries/cycle-board.queries.js';
import { MoveCycle } from '../../use-cases/move-cycle.js';
import { ASSESSMENT_STATUSES } from '../../domain/status/assessment-status.js';
import { CycleCaseListQuery } from './cycle-case-list.query.js';
import { statusBadge, deadlineOf } from './case-badges.js';

/** One cycle: how far its cases are, what is overdue, and opening or closing it. */
@Controller('cycles')
@Requires('cycle.manage')
export class CyclePages {
  constructor(
    private readonly board: CycleBoardQueries,
    private readonly catalogues: CatalogueQueries,
    private readonly organizations: OrganizationsQueries,
    private readonly moveCycle: MoveCycle,
    private readonly translator: Translator,
    private readonly clock: Clock,
  ) {}

  @Get(':id')
  async show(
    @CurrentLocale() locale: Locale,
    @Param('id') id: string,
    @Query() query: CycleCaseListQuery,
  ): Promise<Page> {
    const cycle = await this.find(id);
    const day = today(this.clock);
    const { q = '', status = '', subdistrict = '', overdue = '' } = query;
    const found = await this.board.cases(
      id,
      {
        search: q,
        status: status === '' ? undefined : status,
        subdistrictId: subdistrict === '' ? undefined : subdistrict,
        overdue: overdue === 'yes',
        page: Number(query.page ?? 1),
      },
      day,
    );
    const funnel = await this.board.funnel(id, day);
    const version = await this.catalogues.version(cycle.catalogueVersionId);
    return page('cycle/cycle', {
      cycle,
      catalogue: version && {
        title: locale === 'en' ? version.titleEn : version.titleZh,
        version: version.version,
      },
      funnel: funnel.map((step) => ({ ...step, badge: statusBadge(step.status) })),
      overdue: funnel.reduce((sum, step) => sum + step.overdue, 0),
      filter: { q, status, subdistrict, overdue },
      filtered: [q, status, subdistrict, overdue].some(Boolean),
      statuses: this.choices(locale, ASSESSMENT_STATUSES),
      subdistricts: await this.subdistricts(locale),
      rows: found.rows.map((row) => ({
        ...row,
        badge: statusBadge(row.status),
        deadline: deadlineOf(row.dueOn, day),
      })),
      total: found.total,
      pager: pagerOf(`/cycles/${id}`, { q, status, subdistrict, overdue }, found),
    });
  }

  @Post(':id/open')
  async open(@CurrentPrincipal() principal: Principal, @Param('id') cycleId: string): Promise<Redirect> {
    await this.moveCycle.execute({ cycleId, action: 'open', principal });
    return redirect(`/cycles/${cycleId}`, 'cycle.flash.opened');
  }

  @Post(':id/close')
  async close(@CurrentPrincipal() principal: Principal, @Param('id') cycleId: string): Promise<Redirect> {
    await this.moveCycle.execute({ cycleId, action: 'close', principal });
    return redirect(`/cycles/${cycleId}`, 'cycle.flash.closed');
  }

  private async find(id: string): Promise<CycleItem> {
    const cycle = await this.board.cycle(id);
    if (!cycle) throw notFound('cycle');
    return cycle;
  }

  private choices(locale: Locale, statuses: readonly string[]) {
    const all = { value: '', label: this.translator.t(locale, 'cycle.allStatuses') };
    const named = statuses.map((value) => ({
      value,
      label: this.translator.t(locale, `cycle.status.${value}`),
    }));
    return [all, ...named];
  }

  private async subdistricts(locale: Locale) {
    const all = { value: '', label: this.translator.t(locale, 'cycle.allSubdistricts') };
    const named = await this.organizations.subdistricts();
    return [all, ...named.map(({ id, name }) => ({ value: id, label: name }))];
  }
}
