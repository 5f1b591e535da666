import { AcceptedEvidence } from '#assessment';
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
import { ownUnionId } from '#organizations';
import { Translator, type Locale } from '#views';
import { Controller, Get, Post, Query } from '@nestjs/common';
import type { ExampleItem } from '../queries/example-view.js';
import { ExampleQueries } from '../queries/example.queries.js';
import { IndicatorNames } from '../queries/indicator-names.js';
import { DraftExample } from '../use-cases/draft-example.js';
import { ExampleForm } from './example.form.js';
import { ExperienceQuery } from './experience.query.js';
import { EXAMPLE_TONES } from './pair-tones.js';

const PATH = '/experience';

/** 经验库: examples of how others did it, and beginning one. */
@Controller('experience')
@Requires('mentoring.view')
export class ExperiencePages {
  constructor(
    private readonly examples: ExampleQueries,
    private readonly indicators: IndicatorNames,
    private readonly accepted: AcceptedEvidence,
    private readonly draftExample: DraftExample,
    private readonly translator: Translator,
  ) {}

  @Get()
  async list(
    @CurrentPrincipal() principal: Principal,
    @CurrentLocale() locale: Locale,
    @Query() query: ExperienceQuery,
  ): Promise<Page> {
    const { q = '', indicator = '' } = query;
    const wanted = {
      search: q,
      indicator: indicator === '' ? undefined : indicator,
      page: Number(query.page ?? 1),
    };
    const found = await this.examples.published(wanted);
    const names = await this.indicators.names(locale === 'en');
    const shown = (row: ExampleItem) => ({
      ...row,
      indicatorName: names.get(row.indicatorCode) ?? '',
      tone: EXAMPLE_TONES[row.status],
    });
    const unionId = ownUnionId(principal);
    const mayOffer = unionId !== null && can(principal, 'exemplar.offer', { unionId });
    const filter = { q, indicator };
    return page('mentoring/experience', {
      filter,
      filtered: Object.values(filter).some(Boolean),
      indicators: await this.choices(locale, 'mentoring.allIndicators'),
      rows: found.rows.map(shown),
      total: found.total,
      pager: pagerOf(PATH, filter, found),
      mayOffer,
      own: unionId !== null && mayOffer ? (await this.examples.own(unionId)).map(shown) : [],
      offered: can(principal, 'exemplar.manage') ? (await this.examples.offered()).map(shown) : [],
    });
  }

  @Get('new')
  @Requires('exemplar.offer')
  new(@CurrentPrincipal() principal: Principal, @CurrentLocale() locale: Locale): Promise<Page> {
    return this.form(principal, locale, EMPTY_FORM);
  }

  @Post()
  @Requires('exemplar.offer')
  begin(
    @CurrentPrincipal() principal: Principal,
    @CurrentLocale() locale: Locale,
    @FormBody(ExampleForm) form: Form<ExampleForm>,
  ): Promise<Page | Redirect> {
    return form.submit(
      async ({ indicator = '', title = '', text = '', evidenceId: source = '' }) => {
        const [code = '', evidenceId = ''] = source.split(':');
        const draft = { indicator: evidenceId === '' ? indicator : code, title, text, evidenceId };
        const id = await this.draftExample.execute(principal, draft);
        return redirect(`${PATH}/${id}`, 'mentoring.flash.drafted');
      },
      (state) => this.form(principal, locale, state),
    );
  }

  private async form(principal: Principal, locale: Locale, form: FormState): Promise<Page> {
    const proofs = await this.accepted.of(ownUnionId(principal) ?? '');
    const sources = [
      { value: '', label: this.translator.t(locale, 'mentoring.example.writeUp') },
      ...proofs.map(({ indicatorCode, evidenceId, name }) => ({
        value: `${indicatorCode}:${evidenceId}`,
        label: `${indicatorCode} ${name}`,
      })),
    ];
    const indicators = await this.choices(locale, 'mentoring.chooseIndicator');
    return page('mentoring/example-new', { form, sources, indicators }, { status: form.status });
  }

  private async choices(locale: Locale, first: string) {
    const all = await this.indicators.all(locale === 'en');
    return [
      { value: '', label: this.translator.t(locale, first) },
      ...all.map(({ code, name }) => ({ value: code, label: `${code} ${name}` })),
    ];
  }
}
