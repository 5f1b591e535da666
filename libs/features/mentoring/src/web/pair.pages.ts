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
import { Controller, Get, Param, Post } from '@nestjs/common';
import { AnswerPair } from '../use-cases/answer-pair.js';
import { KeepPair } from '../use-cases/keep-pair.js';
import { GoalForm } from './goal.form.js';
import { MeetingForm } from './meeting.form.js';
import { PairScreen } from './pair-screen.js';
import { ReasonForm } from './reason.form.js';

const pathOf = (id: string): string => `/mentoring/pairs/${id}`;

/** One mentoring: its plan, its meetings, its end. */
@Controller('mentoring/pairs/:id')
@Requires('mentoring.take')
export class PairPages {
  constructor(
    private readonly screen: PairScreen,
    private readonly answerPair: AnswerPair,
    private readonly keepPair: KeepPair,
  ) {}

  @Get()
  @Requires('mentoring.view')
  show(
    @CurrentPrincipal() principal: Principal,
    @CurrentLocale() locale: Locale,
    @Param('id') id: string,
  ): Promise<Page> {
    return this.screen.show(principal, locale, id, {});
  }

  @Post('agree')
  async agree(@CurrentPrincipal() principal: Principal, @Param('id') id: string): Promise<Redirect> {
    await this.answerPair.execute(principal, id, true);
    return redirect(pathOf(id), 'mentoring.flash.agreed');
  }

  @Post('decline')
  async decline(@CurrentPrincipal() principal: Principal, @Param('id') id: string): Promise<Redirect> {
    await this.answerPair.execute(principal, id, false);
    return redirect(pathOf(id), 'mentoring.flash.declined');
  }

  @Post('end')
  end(
    @CurrentPrincipal() principal: Principal,
    @CurrentLocale() locale: Locale,
    @Param('id') id: string,
    @FormBody(ReasonForm) form: Form<ReasonForm>,
  ): Promise<Page | Redirect> {
    return form.submit(
      async ({ reason = '' }) => {
        await this.answerPair.end(principal, id, reason);
        return redirect(pathOf(id), 'mentoring.flash.ended');
      },
      (end) => this.screen.show(principal, locale, id, { end }),
    );
  }

  @Post('goals')
  addGoal(
    @CurrentPrincipal() principal: Principal,
    @CurrentLocale() locale: Locale,
    @Param('id') id: string,
    @FormBody(GoalForm) form: Form<GoalForm>,
  ): Promise<Page | Redirect> {
    return form.submit(
      async ({ indicator = '', text = '', dueOn = '' }) => {
        await this.keepPair.addGoal(principal, id, { indicator, text, dueOn });
        return redirect(pathOf(id), 'mentoring.flash.goalAdded');
      },
      (goal) => this.screen.show(principal, locale, id, { goal }),
    );
  }

  @Post('goals/:goalId/done')
  async done(
    @CurrentPrincipal() principal: Principal,
    @Param('id') id: string,
    @Param('goalId') goalId: string,
  ): Promise<Redirect> {
    await this.keepPair.markGoal(principal, id, goalId, true);
    return redirect(pathOf(id), 'mentoring.flash.goalDone');
  }

  @Post('goals/:goalId/open')
  async open(
    @CurrentPrincipal() principal: Principal,
    @Param('id') id: string,
    @Param('goalId') goalId: string,
  ): Promise<Redirect> {
    await this.keepPair.markGoal(principal, id, goalId, false);
    return redirect(pathOf(id), 'mentoring.flash.goalOpen');
  }

  @Post('meetings')
  addMeeting(
    @CurrentPrincipal() principal: Principal,
    @CurrentLocale() locale: Locale,
    @Param('id') id: string,
    @FormBody(MeetingForm) form: Form<MeetingForm>,
  ): Promise<Page | Redirect> {
    return form.submit(
      async ({ heldOn = '', notes = '' }) => {
        await this.keepPair.addMeeting(principal, id, { heldOn, notes });
        return redirect(pathOf(id), 'mentoring.flash.meetingAdded');
      },
      (meeting) => this.screen.show(principal, locale, id, { meeting }),
    );
  }
}
