import { AppConfig } from '#config';
import { CurrentLocale, CurrentPrincipal, page, Requires, type Page, type Principal } from '#http';
import { Translator, type Locale } from '#views';
import { Controller, Get, Param } from '@nestjs/common';
import { ResultListQueries } from '../../queries/result-list.queries.js';
import { ResultSources } from '../../queries/result-source.js';
import { statusBadge } from '../cycle/case-badges.js';
import { resultPage } from './result-view.js';

/** 结果与报告: what was handed in, and each result down to the single point. */
@Controller('results')
@Requires('report.view')
export class ResultsPages {
  constructor(
    private readonly results: ResultListQueries,
    private readonly sources: ResultSources,
    private readonly translator: Translator,
    private readonly config: AppConfig,
  ) {}

  @Get()
  async list(@CurrentPrincipal() principal: Principal): Promise<Page> {
    const own = principal.grants.find(({ scopeType }) => scopeType === 'union');
    const rows = own ? await this.results.ofUnion(own.scopeId) : [];
    return page('result/list', { rows: rows.map((row) => ({ ...row, badge: statusBadge(row.status) })) });
  }

  @Get(':id')
  async show(
    @CurrentPrincipal() principal: Principal,
    @CurrentLocale() locale: Locale,
    @Param('id') id: string,
  ): Promise<Page> {
    const found = await this.sources.of(id, principal);
    const { publicUrl } = this.config.http;
    return page('result/result', resultPage(found, { locale, translator: this.translator, publicUrl }));
  }
}
