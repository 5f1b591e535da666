import {
  CurrentLocale,
  CurrentPrincipal,
  Form,
  FormBody,
  redirect,
  Requires,
  type Page,
  type Principal,
  type Redirect,
} from '#http';
import type { Locale } from '#views';
import { Controller, Param, Post } from '@nestjs/common';
import { ReviewExample } from '../use-cases/review-example.js';
import { ExampleScreen } from './example-screen.js';
import { ReviewForm } from './review.form.js';

/** The secretariat's decision about an example. */
@Controller('experience/:id/review')
export class ExampleReviewPages {
  constructor(
    private readonly screen: ExampleScreen,
    private readonly reviewExample: ReviewExample,
  ) {}

  @Post()
  @Requires('exemplar.manage')
  review(
    @CurrentPrincipal() principal: Principal,
    @CurrentLocale() locale: Locale,
    @Param('id') id: string,
    @FormBody(ReviewForm) form: Form<ReviewForm>,
  ): Promise<Page | Redirect> {
    return form.submit(
      async ({ action = '', note = '' }) => {
        await this.reviewExample.execute(principal, id, action, note);
        return redirect('/experience', `mentoring.flash.${action === 'publish' ? 'published' : 'returned'}`);
      },
      (review) => this.screen.show(principal, locale, id, { review }),
    );
  }
}
