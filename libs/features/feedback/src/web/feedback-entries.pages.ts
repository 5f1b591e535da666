import {
  CurrentLocale,
  CurrentPrincipal,
  EMPTY_FORM,
  Form,
  FormBody,
  type FormState,
  page,
  type Page,
  type Principal,
  redirect,
  type Redirect,
  Requires,
} from '#http';
import { type Locale, Translator } from '#views';
import { Controller, Get, Param, Post, Query } from '@nestjs/common';
import { FeedbackQueries } from '../queries/feedback.queries.js';
import { HandleFeedback } from '../use-cases/handle-feedback.js';
import { OutcomeForm } from './outcome.form.js';

const PATH = '/feedback/entries';

/** The district reads what was written and says what it did. */
@Controller('feedback/entries')
@Requires('feedback.handle')
export class FeedbackEntriesPages {
  constructor(
    private readonly feedback: FeedbackQueries,
    private readonly handleFeedback: HandleFeedback,
    private readonly translator: Translator,
  ) {}

  @Get()
  list(@CurrentLocale() locale: Locale, @Query('page') wanted: unknown): Promise<Page> {
    return this.show(locale, Number(wanted) || 1, null, EMPTY_FORM);
  }

  @Post(':id')
  handle(
    @CurrentPrincipal() principal: Principal,
    @CurrentLocale() locale: Locale,
    @Param('id') id: string,
    @FormBody(OutcomeForm) form: Form<OutcomeForm>,
  ): Promise<Page | Redirect> {
    return form.submit(
      async ({ outcome = '' }) => {
        await this.handleFeedback.execute(principal, id, outcome);
        return redirect(PATH, 'feedback.flash.handled');
      },
      (state) => this.show(locale, 1, id, state),
    );
  }

  /** @param answering the entry whose form came back with errors */
  private async show(
    locale: Locale,
    wanted: number,
    answering: string | null,
    form: FormState,
  ): Promise<Page> {
    const found = await this.feedback.entries(wanted);
    const at = (number: number): string | null =>
      number >= 1 && number <= found.pages ? `${PATH}?page=${number}` : null;
    const model = {
      open: found.open,
      summary: form.summary,
      rows: found.rows.map((row) => ({
        ...row,
        kindText: this.translator.t(locale, `feedback.kinds.${row.kind}`),
        typed: row.id === answering ? (form.values['outcome'] ?? '') : '',
        error: row.id === answering ? (form.errors['outcome'] ?? null) : null,
      })),
      pager: {
        page: found.page,
        pages: found.pages,
        previous: at(found.page - 1),
        next: at(found.page + 1),
      },
    };
    return page('feedback/entries', model, { status: form.status });
  }
}
