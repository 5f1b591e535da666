import { AuditLog } from '#audit';
import { UnitOfWork } from '#database';
import type { Principal } from '#http';
import { Clock, invalid, newId, today } from '#kernel';
import { Injectable } from '@nestjs/common';
import { trimmed } from '../domain/check-text.js';
import { checkTalent, type TalentDraft } from '../domain/talent.js';
import { Talent } from '../persistence/talent.entity.js';
import { InnovationAccess } from './innovation-access.js';

/** A member union lists one of its people, who has agreed to it. */
@Injectable()
export class ListTalent {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly access: InnovationAccess,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** @returns the talent's id @throws DomainError `innovation.invalid` with the fields, forbidden */
  async execute(principal: Principal, draft: TalentDraft): Promise<string> {
    const unionId = await this.access.requireMember(principal, 'innovation.propose');
    const errors = checkTalent(draft, today(this.clock));
    if (errors.length > 0) throw invalid('innovation.invalid', errors);
    const { personName, trade, skills } = draft;
    const id = newId();
    await this.unitOfWork.run(async () => {
      await this.unitOfWork.writer.insert(Talent, {
        ...trimmed({ personName, trade, skills }),
        id,
        districtId: principal.districtId,
        unionId,
        consentedOn: draft.consentedOn,
        recordedBy: principal.name,
        listedAt: this.clock.now(),
      });
      const data = { unionId, consentedOn: draft.consentedOn };
      this.audit.record({ action: 'innovation.talent_listed', subjectType: 'talent', subjectId: id, data });
    });
    return id;
  }
}
