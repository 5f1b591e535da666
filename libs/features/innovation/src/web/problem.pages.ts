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
import { AnswerProblem } from '../use-cases/answer-problem.js';
import { ChooseAnswer } from '../use-cases/choose-answer.js';
import { SignSlip } from '../use-cases/sign-slip.js';
import { AnswerForm } from './answer.form.js';
import { ProblemScreen } from './problem-screen.js';
import { SlipForm } from './slip.form.js';

const pathOf = (id: string): string => `/innovation/problems/${id}`;

/** One problem: offers, the choice, the slip both sign. */
@Controller('innovation/problems/:id')
@Requires('innovation.view')
export class ProblemPages {
  constructor(
    private readonly screen: ProblemScreen,
    private readonly answerProblem: AnswerProblem,
    private readonly chooseAnswer: ChooseAnswer,
    private readonly signSlip: SignSlip,
  ) {}

  @Get()
  show(
    @CurrentPrincipal() principal: Principal,
    @CurrentLocale() locale: Locale,
    @Param('id') id: string,
  ): Promise<Page> {
    return this.screen.show(principal, locale, id, {});
  }

  @Post('answers')
  @Requires('innovation.propose')
  async answer(
    @CurrentPrincipal() principal: Principal,
    @CurrentLocale() locale: Locale,
    @Param('id') id: string,
    @FormBody(AnswerForm) form: Form<AnswerForm>,
  ): Promise<Page | Redirect> {
    return form.submit(
      async ({ text = '', talentId = '' }) => {
        await this.answerProblem.execute(principal, id, { text, talentId });
        return redirect(pathOf(id), 'innovation.flash.answered');
      },
      (answer) => this.screen.show(principal, locale, id, { answer }),
    );
  }

  @Post('answers/:answerId/choose')
  @Requires('innovation.propose')
  async choose(
    @CurrentPrincipal() principal: Principal,
    @Param('id') id: string,
    @Param('answerId') answerId: string,
  ): Promise<Redirect> {
    await this.chooseAnswer.execute(principal, id, answerId);
    return redirect(pathOf(id), 'innovation.flash.chosen');
  }

  @Post('slip')
  @Requires('innovation.sign')
  async sign(
    @CurrentPrincipal() principal: Principal,
    @CurrentLocale() locale: Locale,
    @Param('id') id: string,
    @FormBody(SlipForm) form: Form<SlipForm>,
  ): Promise<Page | Redirect> {
    return form.submit(
      async ({ text = '' }) => {
        const solved = await this.signSlip.execute(principal, id, { text });
        return redirect(pathOf(id), `innovation.flash.${solved ? 'solved' : 'signed'}`);
      },
      (slip) => this.screen.show(principal, locale, id, { slip }),
    );
  }
}
