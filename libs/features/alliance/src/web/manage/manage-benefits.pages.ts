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
import { Translator, type Locale } from '#views';
import { Controller, Get, Param, Post } from '@nestjs/common';
import { BenefitQueries } from '../../queries/benefit.queries.js';
import { KeepBenefits } from '../../use-cases/keep-benefits.js';
import { BenefitForm } from './benefit.form.js';

const PATH = '/alliance/manage/benefits';
const STARS = ['1', '2', '3'];

/** The district's benefits per star. */
@Controller('alliance/manage/benefits')
@Requires('alliance.manage')
export class ManageBenefitsPages {
  constructor(
    private readonly benefits: BenefitQueries,
    private readonly keepBenefits: KeepBenefits,
    private readonly translator: Translator,
  ) {}

  @Get()
  show(@CurrentLocale() locale: Locale): Promise<Page> {
    return this.page(locale, null, EMPTY_FORM);
  }

  @Post('defaults')
  async adopt(@CurrentPrincipal() principal: Principal): Promise<Redirect> {
    await this.keepBenefits.adoptDefaults(principal);
    return redirect(PATH, 'alliance.flash.benefitsAdopted');
  }

  @Post()
  add(
    @CurrentPrincipal() principal: Principal,
    @CurrentLocale() locale: Locale,
    @FormBody(BenefitForm) form: Form<BenefitForm>,
  ): Promise<Page | Redirect> {
    return this.save(principal, locale, null, form);
  }

  @Post(':id')
  change(
    @CurrentPrincipal() principal: Principal,
    @CurrentLocale() locale: Locale,
    @Param('id') id: string,
    @FormBody(BenefitForm) form: Form<BenefitForm>,
  ): Promise<Page | Redirect> {
    return this.save(principal, locale, id, form);
  }

  private save(
    principal: Principal,
    locale: Locale,
    id: string | null,
    form: Form<BenefitForm>,
  ): Promise<Page | Redirect> {
    return form.submit(
      async ({ name = '', description = '', minStar, keptInGrace, active }) => {
        const star = Number(minStar) as 1 | 2 | 3;
        const details = { name, description, minStar: star, keptInGrace: keptInGrace === 'yes' };
        await this.keepBenefits.save({ id, details, active: id === null || active === 'yes', principal });
        return redirect(PATH, 'alliance.flash.benefitSaved');
      },
      (state) => this.page(locale, id ?? 'new', state),
    );
  }

  /** @param editing the benefit whose form came back with errors */
  private async page(locale: Locale, editing: string | null, form: FormState): Promise<Page> {
    const rows = await this.benefits.all();
    const blank = { id: 'new', name: '', description: '', minStar: 1, keptInGrace: false, active: true };
    const editable = (one: Omit<(typeof rows)[number], 'unions'>) => {
      const typed = one.id === editing ? form : null;
      return {
        ...one,
        name: typed?.values['name'] ?? one.name,
        description: typed?.values['description'] ?? one.description,
        minStar: typed?.values['minStar'] ?? String(one.minStar),
        keptInGrace: typed ? typed.values['keptInGrace'] === 'yes' : one.keptInGrace,
        active: typed ? typed.values['active'] === 'yes' : one.active,
        errors: typed?.errors ?? {},
        open: typed !== null,
      };
    };
    return page(
      'alliance/manage-benefits',
      {
        rows: rows.map((one) => ({
          ...editable(one),
          unions: one.unions,
          title: one.name,
          star: one.minStar,
        })),
        fresh: editable(blank),
        stars: STARS.map((star) => ({
          value: star,
          label: this.translator.t(locale, `common.stars.${star}`),
        })),
        summary: form.summary,
      },
      { status: form.status },
    );
  }
}
