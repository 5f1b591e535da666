import {
  CurrentPrincipal,
  page,
  pagerOf,
  redirect,
  Requires,
  type Page,
  type Principal,
  type Redirect,
} from '#http';
import { Clock, today } from '#kernel';
import { Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ReviewWorklistQueries } from '../../queries/review-worklist.queries.js';
import { AcceptRemaining } from '../../use-cases/accept-remaining.js';
import { FinishReview } from '../../use-cases/finish-review.js';
import { deadlineOf } from '../cycle/case-badges.js';
import { AcceptRemainingForm } from './accept-remaining.form.js';
import { Form, FormBody } from '#http';
import { reviewDuties } from './review-duties.js';

/** 待办: the cases that wait for this reviewer, and the acts on a whole case. */
@Controller('reviews')
@Requires('review.work')
export class ReviewsPages {
  constructor(
    private readonly worklist: ReviewWorklistQueries,
    private readonly acceptRemaining: AcceptRemaining,
    private readonly finishReview: FinishReview,
    private readonly clock: Clock,
  ) {}

  @Get()
  async list(@CurrentPrincipal() principal: Principal, @Query('page') wanted: unknown): Promise<Page> {
    const day = today(this.clock);
    const found = await this.worklist.list(reviewDuties(principal), Number(wanted) || 1, day);
    return page('review/list', {
      ...{ total: found.total, overdue: found.overdue },
      rows: found.rows.map((row) => ({ ...row, deadline: deadlineOf(row.dueOn, day) })),
      pager: pagerOf('/reviews', {}, found),
    });
  }

  @Post(':id/accept-remaining')
  async accept(
    @CurrentPrincipal() principal: Principal,
    @Param('id') assessmentId: string,
    @FormBody(AcceptRemainingForm) form: Form<AcceptRemainingForm>,
  ): Promise<Redirect> {
    const back = `/reviews/${assessmentId}`;
    return form.submit(
      async ({ indicators = [] }) => {
        const codes = [indicators].flat();
        const accepted = await this.acceptRemaining.execute({ assessmentId, indicators: codes, principal });
        return redirect(back, { kind: 'success', key: 'review.flash.accepted', params: { count: accepted } });
      },
      ({ summary }) =>
        redirect(back, {
          kind: 'danger',
          key: 'review.flash.refused',
          params: { why: summary[0]?.text ?? '' },
        }),
    );
  }

  @Post(':id/finish')
  async finish(
    @CurrentPrincipal() principal: Principal,
    @Param('id') assessmentId: string,
  ): Promise<Redirect> {
    const status = await this.finishReview.execute({ assessmentId, principal });
    return redirect('/reviews', `review.flash.${status}`);
  }
}
