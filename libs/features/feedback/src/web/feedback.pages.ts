import {
  CurrentLocale,
  EMPTY_FORM,
  Form,
  FormBody,
  type FormState,
  page,
  type Page,
  Public,
  Throttle,
} from '#http';
import { type Locale, Translator } from '#views';
import { Controller, Get, Post, Query } from '@nestjs/common';
import { FEEDBACK_KINDS } from '../domain/feedback-kind.js';
import { ReceiveFeedback } from '../use-cases/receive-feedback.js';
import { FeedbackForm } from './feedback.form.js';

/** 意见与投诉: linked from every page, open to everyone. */
@Controller('feedback')
@Public()
export class FeedbackPages {
  constructor(
    private readonly receiveFeedback: ReceiveFeedback,
    private readonly translator: Translator,
  ) {}

  @Get()
  write(@CurrentLocale() locale: Locale, @Query('about') about: unknown): Page {
    return this.form(locale, EMPTY_FORM, typeof about === 'string' ? about.slice(0, 200) : '');
  }

  @Post()
  @Throttle({ requests: 10, seconds: 3600 })
  async send(
    @CurrentLocale() locale: Locale,
    @FormBody(FeedbackForm) form: Form<FeedbackForm>,
  ): Promise<Page> {
    return form.submit(
      async ({ kind = '', text = '', page: about = '', contact = '' }) =>
        page('feedback/received', {
          reference: await this.receiveFeedback.execute({ kind, text, page: about, contact }),
        }),
      (state) => this.form(locale, state, ''),
    );
  }

  private form(locale: Locale, form: FormState, about: string): Page {
    const kinds = FEEDBACK_KINDS.map((value) => ({
      value,
      label: this.translator.t(locale, `feedback.kinds.${value}`),
    }));
    return page('feedback/write', { form, kinds, about }, { status: form.status });
  }
}
