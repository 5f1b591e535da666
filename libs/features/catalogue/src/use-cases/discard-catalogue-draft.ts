import { Injectable } from '@nestjs/common';
import { AuditLog } from '#audit';
import { UnitOfWork } from '#database';
import type { Principal } from '#http';
import { can } from '#identity';
import { conflict, forbidden, isId, notFound } from '#kernel';
import { CatalogueVersionRow } from '../persistence/catalogue-version.entity.js';

/** Throws a draft away. What was published stays for ever. */
@Injectable()
export class DiscardCatalogueDraft {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditLog,
  ) {}

  /** @throws DomainError `catalogue.already_published`, not-found */
  async execute(principal: Principal, id: string): Promise<void> {
    if (!can(principal, 'catalogue.manage')) throw forbidden();
    if (!isId(id)) throw notFound('catalogue');
    await this.unitOfWork.run(async () => {
      const { writer } = this.unitOfWork;
      const draft = await writer.findOneBy(CatalogueVersionRow, { id });
      if (!draft) throw notFound('catalogue');
      const removed = await writer.delete(CatalogueVersionRow, { id, status: 'draft' });
      if (removed.affected === 0) throw conflict('catalogue.already_published');
      const { code, version } = draft;
      this.audit.record({
        action: 'catalogue.draft_discarded',
        subjectType: 'catalogue',
        subjectId: id,
        data: { code, version },
      });
    });
  }
}
