import { CurrentPrincipal, page, redirect, Requires, type Page, type Principal, type Redirect } from '#http';
import { Clock, conflict, today } from '#kernel';
import { Controller, Get, Post } from '@nestjs/common';
import { StartAssessment } from '../../use-cases/start-assessment.js';
import { deadlineOf } from '../cycle/case-badges.js';
import { nextPlace } from './category-nav.js';
import { OwnSheet } from './own-sheet.js';

/** 自评: leads to where the union should go on, or begins. */
@Controller('assessment')
@Requires('assessment.edit')
export class AssessmentPages {
  constructor(
    private readonly own: OwnSheet,
    private readonly startAssessment: StartAssessment,
    private readonly clock: Clock,
  ) {}

  @Get()
  async goOn(@CurrentPrincipal() principal: Principal): Promise<Page | Redirect> {
    const { toBegin } = await this.own.standing(principal);
    const found = toBegin ? null : await this.own.find(principal);
    if (found) return redirect(nextPlace(found));
    const deadline = deadlineOf(toBegin?.dueOn ?? null, today(this.clock));
    return page('assessment/begin', { cycle: toBegin, deadline });
  }

  /** The cycle is the open one that the page showed; there is no other to choose. */
  @Post('begin')
  async begin(@CurrentPrincipal() principal: Principal): Promise<Redirect> {
    const { toBegin, unionId } = await this.own.standing(principal);
    if (!toBegin) throw conflict('assessment.nothing_to_begin');
    await this.startAssessment.execute({ cycleId: toBegin.id, unionId, principal });
    return redirect('/assessment/profile', 'assessment.flash.begun');
  }
}
