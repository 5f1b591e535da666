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
import type { Locale } from '#views';
import { Controller, Get, Post } from '@nestjs/common';
import { CreateProgramme } from '../../use-cases/create-programme.js';
import { FirstTerms } from './first-terms.js';
import { ProgrammeForm } from './programme.form.js';
import { readTerms, termsValues } from './terms-fields.js';

/** A new programme. */
@Controller('grants/programmes/new')
@Requires('grant.manage')
export class ProgrammesPages {
  constructor(
    private readonly createProgramme: CreateProgramme,
    private readonly firstTerms: FirstTerms,
  ) {}

  @Get()
  async new(@CurrentLocale() locale: Locale): Promise<Page> {
    return this.form({ ...EMPTY_FORM, values: termsValues(await this.firstTerms.of(locale)) });
  }

  @Post()
  create(
    @CurrentPrincipal() principal: Principal,
    @FormBody(ProgrammeForm) form: Form<ProgrammeForm>,
  ): Promise<Page | Redirect> {
    return form.submit(
      async (input) => {
        const id = await this.createProgramme.execute(principal, readTerms(input));
        return redirect(`/grants/programmes/${id}`, 'grants.flash.planned');
      },
      (state) => this.form(state),
    );
  }

  private form(form: FormState): Page {
    const model = { form, programme: null, open: false, asksAmounts: true };
    return page('grants/programme-form', model, { status: form.status });
  }
}
