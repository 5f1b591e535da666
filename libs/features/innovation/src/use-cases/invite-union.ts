import { MembershipQueries } from '#alliance';
import { UnitOfWork } from '#database';
import type { Principal } from '#http';
import { Clock, invalid, isId } from '#kernel';
import { Injectable } from '@nestjs/common';
import { Participant } from '../persistence/participant.entity.js';
import { ProjectDesk } from './project-desk.js';

/** The leading union asks another member into its project; it takes part when it agrees, not before. */
@Injectable()
export class InviteUnion {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly members: MembershipQueries,
    private readonly desk: ProjectDesk,
    private readonly clock: Clock,
  ) {}

  /** Asking one that declined asks it again. @throws DomainError `innovation.invalid`, not-found */
  async execute(principal: Principal, projectId: string, unionId: string): Promise<void> {
    await this.unitOfWork.run(async () => {
      const project = await this.desk.openForEditing(principal, projectId);
      if (!isId(unionId) || unionId === project.leadUnionId || !(await this.members.isMember(unionId)))
        throw invalid('innovation.invalid', [{ pointer: '/unionId', code: 'innovation.union_no_member' }]);
      const key = { projectId, unionId };
      const { writer } = this.unitOfWork;
      const known = await writer.findOneBy(Participant, key);
      if (known && known.consent !== 'declined') return;
      const asked = {
        consent: 'asked',
        askedAt: this.clock.now(),
        answeredAt: null,
        answeredBy: null,
      } as const;
      if (known) await writer.update(Participant, key, asked);
      else await writer.insert(Participant, { ...key, ...asked, districtId: project.districtId });
      this.desk.record('union_invited', projectId, { unionId });
    });
  }
}
