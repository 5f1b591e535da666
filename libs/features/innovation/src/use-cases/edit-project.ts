import { UnitOfWork } from '#database';
import type { Principal } from '#http';
import { invalid, isId } from '#kernel';
import { Injectable } from '@nestjs/common';
import { trimmed } from '../domain/check-text.js';
import { checkProject, type ProjectDraft } from '../domain/project.js';
import { Project } from '../persistence/project.entity.js';
import { Talent } from '../persistence/talent.entity.js';
import { ProjectDesk } from './project-desk.js';

/** The leading union describes its project anew, or asks a listed talent to mentor it. */
@Injectable()
export class EditProject {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly desk: ProjectDesk,
  ) {}

  /** @throws DomainError `innovation.invalid` with the fields, `innovation.project_settled`, not-found */
  async describe(principal: Principal, id: string, draft: ProjectDraft): Promise<void> {
    const errors = checkProject(draft);
    if (errors.length > 0) throw invalid('innovation.invalid', errors);
    const { title, theme, problem, goal } = draft;
    await this.unitOfWork.run(async () => {
      await this.desk.openForEditing(principal, id);
      await this.unitOfWork.writer.update(Project, { id }, trimmed({ title, theme, problem, goal }));
      this.desk.record('project_described', id);
    });
  }

  /** @param talentId '' for none @throws DomainError `innovation.talent_unknown`, `innovation.project_settled`, not-found */
  async chooseMentor(principal: Principal, id: string, talentId: string): Promise<void> {
    await this.unitOfWork.run(async () => {
      await this.desk.openForEditing(principal, id);
      const { writer } = this.unitOfWork;
      if (talentId !== '' && !(isId(talentId) && (await writer.existsBy(Talent, { id: talentId }))))
        throw invalid('innovation.invalid', [{ pointer: '/talentId', code: 'innovation.talent_unknown' }]);
      await writer.update(Project, { id }, { mentorTalentId: talentId === '' ? null : talentId });
      this.desk.record('mentor_chosen', id, { talentId });
    });
  }
}
