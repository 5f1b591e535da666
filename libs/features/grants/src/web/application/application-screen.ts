import { page, type FormState, type Page, type Principal } from '#http';
import { Clock, today } from '#kernel';
import { Injectable } from '@nestjs/common';
import { GrantCases } from '../../queries/grant-cases.js';
import { applicationPage } from './application-view.js';
import type { PageForm, RefusedForm } from './page-forms.js';

/** The one page of an application, as it is or with a form that was refused. */
@Injectable()
export class ApplicationScreen {
  constructor(
    private readonly cases: GrantCases,
    private readonly clock: Clock,
  ) {}

  async show(principal: Principal, id: string, refused: RefusedForm | null = null): Promise<Page> {
    const dossier = await this.cases.of(principal, id);
    const model = applicationPage(dossier, principal, today(this.clock), refused);
    return page('grants/application', model, { status: refused?.state.status ?? 200 });
  }

  /** For `Form.submit`: shows the page again with this form's errors. */
  again(principal: Principal, id: string, form: PageForm, receiptId?: string) {
    return (state: FormState): Promise<Page> =>
      this.show(principal, id, { form, state, ...(receiptId === undefined ? {} : { receiptId }) });
  }
}
