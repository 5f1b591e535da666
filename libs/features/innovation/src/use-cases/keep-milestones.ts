import { UnitOfWork } from '#database';
import type { Principal } from '#http';
import { Clock, invalid, isId, newId, notFound, today } from '#kernel';
import { Injectable } from '@nestjs/common';
import { checkDay } from '../domain/check-day.js';
import { checkTexts } from '../domain/check-text.js';
import { Milestone } from '../persistence/milestone.entity.js';
import { ProjectDesk } from './project-desk.js';

export interface MilestoneDraft {
  readonly title: string;
  readonly dueOn: string;
}

/** The unions of a project say what is due when, and what is done. */
@Injectable()
export class KeepMilestones {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly desk: ProjectDesk,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `innovation.invalid` with the fields, `innovation.project_settled`, not-found */
  async add(principal: Principal, projectId: string, { title, dueOn }: MilestoneDraft): Promise<void> {
    const errors = [...checkTexts({ title }, { title: { max: 80 } }), ...checkDay('dueOn', dueOn)];
    if (errors.length > 0) throw invalid('innovation.invalid', errors);
    await this.unitOfWork.run(async () => {
      const { districtId } = await this.desk.openForTeam(principal, projectId);
      const id = newId();
      const milestone = { id, districtId, projectId, title: title.trim(), dueOn, doneOn: null };
      await this.unitOfWork.writer.insert(Milestone, milestone);
      this.desk.record('milestone_added', projectId, { id, dueOn });
    });
  }

  /** @param done false: it was marked by mistake @throws DomainError `innovation.project_settled`, not-found */
  async mark(principal: Principal, projectId: string, id: string, done: boolean): Promise<void> {
    await this.change(principal, projectId, id, done ? 'milestone_done' : 'milestone_reopened', () =>
      this.unitOfWork.writer.update(
        Milestone,
        { id, projectId },
        { doneOn: done ? today(this.clock) : null },
      ),
    );
  }

  /** @throws DomainError `innovation.project_settled`, not-found */
  async remove(principal: Principal, projectId: string, id: string): Promise<void> {
    await this.change(principal, projectId, id, 'milestone_removed', () =>
      this.unitOfWork.writer.delete(Milestone, { id, projectId }),
    );
  }

  private async change(
    principal: Principal,
    projectId: string,
    id: string,
    action: string,
    work: () => Promise<unknown>,
  ): Promise<void> {
    await this.unitOfWork.run(async () => {
      await this.desk.openForTeam(principal, projectId);
      const known = isId(id) && (await this.unitOfWork.writer.existsBy(Milestone, { id, projectId }));
      if (!known) throw notFound('milestone');
      await work();
      this.desk.record(action, projectId, { id });
    });
  }
}
