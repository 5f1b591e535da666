import { CatalogueQueries } from '#catalogue';
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
import { Clock, today } from '#kernel';
import { Translator, type Locale } from '#views';
import { Controller, Get, Post } from '@nestjs/common';
import { CycleBoardQueries } from '../../queries/cycle-board.queries.js';
import { CreateCycle } from '../../use-cases/create-cycle.js';
import { CycleForm } from './cycle.form.js';

/** 评价轮次: what ran, what runs, and planning the next. */
@Controller('cycles')
@Requires('cycle.manage')
export class CyclesPages {
  constructor(
    private readonly board: CycleBoardQueries,
    private readonly catalogues: CatalogueQueries,
    private readonly createCycle: CreateCycle,
    private readonly translator: Translator,
    private readonly clock: Clock,
  ) {}

  @Get()
  async list(): Promise<Page> {
    return page('cycle/list', { rows: await this.board.cycles() });
  }

  @Get('new')
  async new(@CurrentLocale() locale: Locale): Promise<Page> {
    const day = today(this.clock);
    const year = day.slice(0, 4);
    const values = { name: '', year, asOf: `${year}-12-31`, opensOn: day, dueOn: '' };
    return this.form(locale, { ...EMPTY_FORM, values });
  }

  @Post('new')
  async create(
    @CurrentPrincipal() principal: Principal,
    @CurrentLocale() locale: Locale,
    @FormBody(CycleForm) form: Form<CycleForm>,
  ): Promise<Page | Redirect> {
    return form.submit(
      async ({ year, dueOn, firstRound, ...plan }) => {
        const id = await this.createCycle.execute({
          ...plan,
          year: Number(year),
          dueOn: dueOn ?? null,
          firstRound: firstRound === 'yes',
          principal,
        });
        return redirect(`/cycles/${id}`, 'cycle.flash.created');
      },
      (state) => this.form(locale, state),
    );
  }

  private async form(locale: Locale, form: FormState): Promise<Page> {
    const versions = (await this.catalogues.versions()).filter(({ status }) => status === 'published');
    const title = (version: (typeof versions)[number]): string =>
      locale === 'en' ? version.titleEn : version.titleZh;
    const model = {
      form,
      firstRound: form.values['firstRound'] === 'yes',
      mayBegin: versions.length > 0,
      versions: [
        { value: '', label: this.translator.t(locale, 'cycle.form.choose') },
        ...versions.map((version) => ({ value: version.id, label: `${title(version)} ${version.version}` })),
      ],
    };
    return page('cycle/new', model, { status: form.status });
  }
}
