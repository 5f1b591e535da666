import { AuditLog } from '#audit';
import { UnitOfWork } from '#database';
import type { Principal } from '#http';
import { Clock, invalid, newId } from '#kernel';
import { Injectable } from '@nestjs/common';
import { trimmed } from '../domain/check-text.js';
import { checkProblem, type ProblemDraft } from '../domain/problem.js';
import { Problem } from '../persistence/problem.entity.js';
import { InnovationAccess } from './innovation-access.js';

/** A member union puts a technical problem on the board. */
@Injectable()
export class PostProblem {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly access: InnovationAccess,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** @returns the problem's id @throws DomainError `innovation.invalid` with the fields, forbidden */
  async execute(principal: Principal, draft: ProblemDraft): Promise<string> {
    const askerUnionId = await this.access.requireMember(principal, 'innovation.propose');
    const errors = checkProblem(draft);
    if (errors.length > 0) throw invalid('innovation.invalid', errors);
    const { title, openText, confidentialText, theme } = draft;
    const id = newId();
    await this.unitOfWork.run(async () => {
      await this.unitOfWork.writer.insert(Problem, {
        ...trimmed({ title, openText, confidentialText, theme }),
        id,
        districtId: principal.districtId,
        askerUnionId,
        status: 'open',
        postedBy: principal.name,
        postedAt: this.clock.now(),
      });
      const data = { askerUnionId, theme };
      this.audit.record({ action: 'innovation.problem_posted', subjectType: 'problem', subjectId: id, data });
    });
    return id;
  }
}
