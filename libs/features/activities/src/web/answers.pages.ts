import {
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
import { Controller, Get, Param, Post } from '@nestjs/common';
import { AnswerQueries, FEWEST_ANSWERS } from '../queries/answer.queries.js';
import { GiveAnswer } from '../use-cases/give-answer.js';
import { AnswerForm } from './answer.form.js';
import { SeenActivity } from './seen-activity.js';

/** 活动评价: what people thought of an activity, without their names. */
@Controller('activities/:id/feedback')
@Requires('activity.view')
export class AnswersPages {
  constructor(
    private readonly seen: SeenActivity,
    private readonly give: GiveAnswer,
    private readonly answers: AnswerQueries,
  ) {}

  @Get()
  ask(@CurrentPrincipal() principal: Principal, @Param('id') id: string): Promise<Page> {
    return this.show(principal, id, EMPTY_FORM);
  }

  @Post()
  answer(
    @CurrentPrincipal() principal: Principal,
    @Param('id') id: string,
    @FormBody(AnswerForm) form: Form<AnswerForm>,
  ): Promise<Page | Redirect> {
    return form.submit(
      async ({ useful, organized, text }) => {
        const answer = { useful: Number(useful), organized: Number(organized), text };
        await this.give.execute(principal, id, answer);
        return redirect(`/activities/${id}/feedback`, 'activities.flash.answered');
      },
      (state) => this.show(principal, id, state),
    );
  }

  private async show(principal: Principal, id: string, form: FormState): Promise<Page> {
    const { title } = await this.seen.find(principal, id);
    const { count, view } = await this.answers.of(id);
    return page(
      'activities/feedback',
      {
        activity: { id, title },
        form,
        answered: await this.give.hasAnswered(principal, id),
        answers: view && { ...view, count },
        fewest: FEWEST_ANSWERS,
        scale: [5, 4, 3, 2, 1],
      },
      { status: form.status },
    );
  }
}
