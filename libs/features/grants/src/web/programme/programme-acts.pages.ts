import {
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
import { ownUnionId } from '#organizations';
import { Controller, Get, Param, Post } from '@nestjs/common';
import { ProgrammeQueries } from '../../queries/programme.queries.js';
import { MoveProgramme } from '../../use-cases/move-programme.js';
import { ReviseProgramme } from '../../use-cases/revise-programme.js';
import { StartApplication } from '../../use-cases/start-application.js';
import type { ProgrammeTerms } from '../../domain/programme/programme-terms.js';
import { revised } from '../../domain/programme/revision.js';
import { ProgrammeForm } from './programme.form.js';
import { programmeView } from './programme-view.js';
import { readTerms, termsValues } from './terms-fields.js';

/** What is done to a programme, and the start of an application. */
@Controller('grants/programmes/:id')
export class ProgrammeActsPages {
  constructor(
    private readonly programmes: ProgrammeQueries,
    private readonly reviseProgramme: ReviseProgramme,
    private readonly moveProgramme: MoveProgramme,
    private readonly startApplication: StartApplication,
  ) {}

  @Get('edit')
  @Requires('grant.manage')
  edit(@CurrentPrincipal() principal: Principal, @Param('id') id: string): Promise<Page> {
    return this.form(principal, id, null);
  }

  @Post('edit')
  @Requires('grant.manage')
  revise(
    @CurrentPrincipal() principal: Principal,
    @Param('id') id: string,
    @FormBody(ProgrammeForm) form: Form<ProgrammeForm>,
  ): Promise<Page | Redirect> {
    return form.submit(
      async (input) => {
        const { terms: before, status } = await this.programmes.one(id);
        const typed = status === 'draft' ? input : overlaid(before, input);
        const terms = revised({ status, terms: before }, readTerms(typed));
        await this.reviseProgramme.execute(principal, { id, terms, version: Number(input.version ?? 0) });
        return redirect(`/grants/programmes/${id}`, 'grants.flash.revised');
      },
      (state) => this.form(principal, id, state),
    );
  }

  @Post('open')
  @Requires('grant.manage')
  async open(@CurrentPrincipal() principal: Principal, @Param('id') id: string): Promise<Redirect> {
    await this.moveProgramme.execute(principal, id, 'open');
    return redirect(`/grants/programmes/${id}`, 'grants.flash.opened');
  }

  @Post('close')
  @Requires('grant.manage')
  async close(@CurrentPrincipal() principal: Principal, @Param('id') id: string): Promise<Redirect> {
    const lapsed = await this.moveProgramme.execute(principal, id, 'close');
    const flash = { kind: 'success', key: 'grants.flash.closed', params: { lapsed } } as const;
    return redirect(`/grants/programmes/${id}`, flash);
  }

  @Post('apply')
  @Requires('grant.apply')
  async apply(@CurrentPrincipal() principal: Principal, @Param('id') id: string): Promise<Redirect> {
    const application = await this.startApplication.execute(principal, id, ownUnionId(principal) ?? '');
    return redirect(`/grants/applications/${application}`);
  }

  private async form(principal: Principal, id: string, state: FormState | null): Promise<Page> {
    const item = await this.programmes.one(id);
    const form = state ?? { ...EMPTY_FORM, values: termsValues(item.terms, item.version) };
    const open = item.status === 'open';
    const asksAmounts = !open || !item.terms.amountsSet;
    const model = { form, programme: programmeView(item, principal), open, asksAmounts };
    return page('grants/programme-form', model, { status: form.status });
  }
}

/** An open programme's form has only what may still change; the rest is as it was. */
function overlaid(before: ProgrammeTerms, input: ProgrammeForm): ProgrammeForm {
  const given = Object.entries(input).filter(([, value]) => value !== undefined);
  return Object.assign(new ProgrammeForm(), termsValues(before), Object.fromEntries(given));
}
