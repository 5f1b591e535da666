import { AuditLog } from '#audit';
import { UnitOfWork } from '#database';
import type { Principal } from '#http';
import { can } from '#identity';
import { isId, notFound } from '#kernel';
import { Injectable } from '@nestjs/common';
import { Talent } from '../persistence/talent.entity.js';

/**
 * The person no longer wants to be listed: the row goes, and with it the name from every project and answer.
 * The union does it, or the secretariat when it is asked. It works whether or not the union is still a member.
 */
@Injectable()
export class WithdrawTalent {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditLog,
  ) {}

  /** @throws DomainError not-found, also for another union's people */
  async execute(principal: Principal, id: string): Promise<void> {
    if (!isId(id)) throw notFound('talent');
    await this.unitOfWork.run(async () => {
      const { writer } = this.unitOfWork;
      const talent = await writer.findOneBy(Talent, { id });
      if (!talent || !mayWithdraw(principal, talent.unionId)) throw notFound('talent');
      await this.unitOfWork.sql(
        'UPDATE innovation.projects SET mentor_talent_id = NULL WHERE mentor_talent_id = $1',
        [id],
      );
      await this.unitOfWork.sql('UPDATE innovation.answers SET talent_id = NULL WHERE talent_id = $1', [id]);
      await writer.delete(Talent, { id });
      const data = { unionId: talent.unionId };
      this.audit.record({
        action: 'innovation.talent_withdrawn',
        subjectType: 'talent',
        subjectId: id,
        data,
      });
    });
  }
}

function mayWithdraw(principal: Principal, unionId: string): boolean {
  return (
    can(principal, 'innovation.propose', { unionId }) || can(principal, 'innovation.manage', { unionId })
  );
}
