import { UnitOfWork } from '#database';
import type { Principal } from '#http';
import { Clock, invalid, isId, newId, notFound, today } from '#kernel';
import { Injectable } from '@nestjs/common';
import { checkDay, checkTexts } from '../domain/check-text.js';
import { Goal } from '../persistence/goal.entity.js';
import { Meeting } from '../persistence/meeting.entity.js';
import { IndicatorNames } from '../queries/indicator-names.js';
import { PairDesk } from './pair-desk.js';

export interface GoalDraft {
  readonly indicator: string;
  readonly text: string;
  readonly dueOn: string;
}

export interface MeetingDraft {
  readonly heldOn: string;
  readonly notes: string;
}

/** The two unions of a running mentoring keep its plan and what they noted when they met. */
@Injectable()
export class KeepPair {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly desk: PairDesk,
    private readonly indicators: IndicatorNames,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `mentoring.invalid` with the fields, `mentoring.not_running`, not-found */
  async addGoal(principal: Principal, pairId: string, { indicator, text, dueOn }: GoalDraft): Promise<void> {
    const known = await this.indicators.has(indicator);
    const errors = [
      ...(known ? [] : [{ pointer: '/indicator', code: 'mentoring.choose_indicator' }]),
      ...checkTexts({ text }, { text: { max: 200 } }),
      ...checkDay('dueOn', dueOn),
    ];
    if (errors.length > 0) throw invalid('mentoring.invalid', errors);
    await this.unitOfWork.run(async () => {
      const { districtId } = await this.desk.openRunning(principal, pairId);
      const id = newId();
      const goal = {
        id,
        districtId,
        pairId,
        indicatorCode: indicator,
        text: text.trim(),
        dueOn,
        doneOn: null,
      };
      await this.unitOfWork.writer.insert(Goal, goal);
      this.desk.record('goal_added', pairId, { id, indicator });
    });
  }

  /** @throws DomainError `mentoring.not_running`, not-found */
  async markGoal(principal: Principal, pairId: string, id: string, done: boolean): Promise<void> {
    await this.unitOfWork.run(async () => {
      await this.desk.openRunning(principal, pairId);
      const key = { id, pairId };
      if (!isId(id) || !(await this.unitOfWork.writer.existsBy(Goal, key))) throw notFound('goal');
      await this.unitOfWork.writer.update(Goal, key, { doneOn: done ? today(this.clock) : null });
      this.desk.record(done ? 'goal_done' : 'goal_reopened', pairId, { id });
    });
  }

  /** @throws DomainError `mentoring.invalid` with the fields, `mentoring.not_running`, not-found */
  async addMeeting(principal: Principal, pairId: string, { heldOn, notes }: MeetingDraft): Promise<void> {
    const errors = [
      ...checkDay('heldOn', heldOn, today(this.clock)),
      ...checkTexts({ notes }, { notes: { max: 2000 } }),
    ];
    if (errors.length > 0) throw invalid('mentoring.invalid', errors);
    await this.unitOfWork.run(async () => {
      const { districtId } = await this.desk.openRunning(principal, pairId);
      const id = newId();
      const recorded = { recordedBy: principal.name, recordedAt: this.clock.now() };
      await this.unitOfWork.writer.insert(Meeting, {
        ...recorded,
        id,
        districtId,
        pairId,
        heldOn,
        notes: notes.trim(),
      });
      this.desk.record('meeting_recorded', pairId, { id, heldOn });
    });
  }
}
