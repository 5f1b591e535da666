import { Controller, Get, Param, Post } from '@nestjs/common';
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
import { Clock, notFound, today } from '#kernel';
import type { Locale } from '#views';
import { OrganizationsQueries } from '../queries/organizations.queries.js';
import type { UnionView } from '../queries/union-view.js';
import { RegisterUnion } from '../use-cases/register-union.js';
import { UpdateUnion } from '../use-cases/update-union.js';
import { Choices } from './choices.js';
import { detailsOf, UnionForm } from './union.form.js';

const CHOOSE = 'organizations.form.choose';

/** 组织: the district registers unions and corrects what it registered. */
@Controller('organizations')
@Requires('organization.manage')
export class UnionEditorPages {
  constructor(
    private readonly organizations: OrganizationsQueries,
    private readonly choices: Choices,
    private readonly register: RegisterUnion,
    private readonly update: UpdateUnion,
    private readonly clock: Clock,
  ) {}

  @Get('new')
  async new(@CurrentLocale() locale: Locale): Promise<Page> {
    return this.form(locale, null, EMPTY_FORM);
  }

  @Post('new')
  async create(
    @CurrentPrincipal() principal: Principal,
    @CurrentLocale() locale: Locale,
    @FormBody(UnionForm) form: Form<UnionForm>,
  ): Promise<Page | Redirect> {
    return form.submit(
      async (input) => {
        const id = await this.register.execute(principal, detailsOf(input));
        return redirect(`/organizations/${id}`, 'organizations.flash.registered');
      },
      (state) => this.form(locale, null, state),
    );
  }

  @Get(':id/edit')
  async edit(@CurrentLocale() locale: Locale, @Param('id') id: string): Promise<Page> {
    const union = await this.find(id);
    return this.form(locale, union, { ...EMPTY_FORM, values: typed(union) });
  }

  @Post(':id/edit')
  async save(
    @CurrentPrincipal() principal: Principal,
    @CurrentLocale() locale: Locale,
    @Param('id') id: string,
    @FormBody(UnionForm) form: Form<UnionForm>,
  ): Promise<Page | Redirect> {
    const union = await this.find(id);
    return form.submit(
      async (input) => {
        await this.update.execute(principal, {
          ...detailsOf(input),
          unionId: id,
          version: Number(input.version ?? 0),
        });
        return redirect(`/organizations/${id}`, 'organizations.flash.saved');
      },
      (state) => this.form(locale, union, state),
    );
  }

  private async find(id: string): Promise<UnionView> {
    const union = await this.organizations.union(id);
    if (!union) throw notFound('union');
    return union;
  }

  private async form(locale: Locale, union: UnionView | null, form: FormState): Promise<Page> {
    const model = {
      union,
      form,
      industries: this.choices.industries(locale, CHOOSE),
      subdistricts: await this.choices.subdistricts(locale, CHOOSE),
      today: today(this.clock),
    };
    return page('organizations/union-form', model, { status: form.status });
  }
}

function typed(union: UnionView): Record<string, string> {
  const { unionName, enterpriseName, uscc, industry, address, subdistrictId, establishedOn, version } = union;
  return {
    ...{ unionName, enterpriseName, uscc, industry, address, subdistrictId, establishedOn },
    version: String(version),
  };
}
