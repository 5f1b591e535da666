import {
  AcceptsUpload,
  CurrentLocale,
  CurrentPrincipal,
  EMPTY_FORM,
  Form,
  FormBody,
  page,
  pagerOf,
  redirect,
  Requires,
  Uploaded,
  type FormState,
  type Page,
  type Principal,
  type Redirect,
  type Upload,
} from '#http';
import { Clock, notFound, today } from '#kernel';
import { Translator, type Locale } from '#views';
import { Controller, Get, Param, Post, Query } from '@nestjs/common';
import { PolicyQueries } from '../../queries/policy.queries.js';
import { KeepPolicies } from '../../use-cases/keep-policies.js';
import { policyModel } from '../benefits/policy-model.js';
import { DocumentForm } from './document.form.js';
import { policyDetails, policyEditor } from './policy-editor.js';
import { PolicyStatusForm } from './policy-status.form.js';
import { PolicyForm } from './policy.form.js';

const PATH = '/alliance/manage/policies';

/** The district keeps the policy library: writes, adds the document, publishes, withdraws. */
@Controller('alliance/manage/policies')
@Requires('alliance.manage')
export class ManagePoliciesPages {
  constructor(
    private readonly policies: PolicyQueries,
    private readonly keepPolicies: KeepPolicies,
    private readonly translator: Translator,
    private readonly clock: Clock,
  ) {}

  @Get()
  async list(@CurrentLocale() locale: Locale, @Query('page') wanted: unknown): Promise<Page> {
    const day = today(this.clock);
    const found = await this.policies.list('unpublished', Number(wanted) || 1, day);
    const current = await this.policies.list('current', 1, day);
    const model = (rows: typeof found.rows) =>
      rows.map((one) => policyModel(one, null, day, (key, params) => this.translator.t(locale, key, params)));
    return page('alliance/manage-policies', {
      current: model(current.rows),
      rows: model(found.rows),
      pager: pagerOf(PATH, {}, found),
    });
  }

  @Get('new')
  fresh(@CurrentLocale() locale: Locale): Promise<Page> {
    return this.editor(locale, null, EMPTY_FORM);
  }

  @Get(':id')
  edit(@CurrentLocale() locale: Locale, @Param('id') id: string): Promise<Page> {
    return this.editor(locale, id, EMPTY_FORM);
  }

  @Post()
  add(
    @CurrentPrincipal() principal: Principal,
    @CurrentLocale() locale: Locale,
    @FormBody(PolicyForm) form: Form<PolicyForm>,
  ): Promise<Page | Redirect> {
    return this.save(principal, locale, null, form);
  }

  @Post(':id')
  change(
    @CurrentPrincipal() principal: Principal,
    @CurrentLocale() locale: Locale,
    @Param('id') id: string,
    @FormBody(PolicyForm) form: Form<PolicyForm>,
  ): Promise<Page | Redirect> {
    return this.save(principal, locale, id, form);
  }

  @Post(':id/document')
  @AcceptsUpload()
  attach(
    @CurrentPrincipal() principal: Principal,
    @CurrentLocale() locale: Locale,
    @Param('id') id: string,
    @FormBody(DocumentForm) form: Form<DocumentForm>,
    @Uploaded() { file }: Upload,
  ): Promise<Page | Redirect> {
    return form.submit(
      async () => {
        await this.keepPolicies.attach(principal, id, file);
        return redirect(`${PATH}/${id}`, 'alliance.flash.policyDocument');
      },
      (state) => this.editor(locale, id, state),
    );
  }

  @Post(':id/status')
  move(
    @CurrentPrincipal() principal: Principal,
    @CurrentLocale() locale: Locale,
    @Param('id') id: string,
    @FormBody(PolicyStatusForm) form: Form<PolicyStatusForm>,
  ): Promise<Page | Redirect> {
    return form.submit(
      async ({ status }) => {
        await this.keepPolicies.move(principal, id, status);
        return redirect(`${PATH}/${id}`, `alliance.flash.policy_${status}`);
      },
      (state) => this.editor(locale, id, state),
    );
  }

  private save(
    principal: Principal,
    locale: Locale,
    id: string | null,
    form: Form<PolicyForm>,
  ): Promise<Page | Redirect> {
    return form.submit(
      async (input) => {
        const saved = await this.keepPolicies.save(principal, id, policyDetails(input));
        return redirect(`${PATH}/${saved}`, 'alliance.flash.policySaved');
      },
      (state) => this.editor(locale, id, state),
    );
  }

  private async editor(locale: Locale, id: string | null, form: FormState): Promise<Page> {
    const policy = id === null ? null : await this.policies.one(id);
    if (id !== null && !policy) throw notFound('policy');
    const say = (key: string): string => this.translator.t(locale, key);
    const model = policyEditor(policy, form, today(this.clock), say);
    return page('alliance/manage-policy', model, { status: form.status });
  }
}
