import { Injectable } from '@nestjs/common';
import { AuditLog } from '#audit';
import { UnitOfWork } from '#database';
import type { Principal } from '#http';
import { can } from '#identity';
import { Clock, conflict, forbidden, isId, notFound } from '#kernel';
import { CatalogueRefused } from '../domain/catalogue-refused.js';
import { servedProblems } from '../domain/served-problems.js';
import { CatalogueVersionRow } from '../persistence/catalogue-version.entity.js';

export interface PublishCatalogueCommand {
  readonly id: string;
  /** as read: what was shown is what is published */
  readonly rowVersion: number;
}

/** Freezes a draft for ever, if it can work. Cycles can pin it from now on (R01, R18, R26). */
@Injectable()
export class PublishCatalogue {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /**
   * @throws CatalogueRefused `catalogue.cannot_work` with every problem; DomainError `catalogue.already_published`,
   *   `catalogue.changed_meanwhile`, not-found
   */
  async execute(principal: Principal, { id, rowVersion }: PublishCatalogueCommand): Promise<void> {
    if (!can(principal, 'catalogue.manage')) throw forbidden();
    if (!isId(id)) throw notFound('catalogue');
    await this.unitOfWork.run(async () => {
      const draft = await this.unitOfWork.writer.findOneBy(CatalogueVersionRow, { id });
      if (!draft) throw notFound('catalogue');
      if (draft.status === 'published') throw conflict('catalogue.already_published');
      if (draft.rowVersion !== rowVersion) throw conflict('catalogue.changed_meanwhile');
      await this.publish(draft, principal.name);
    });
  }

  private async publish(draft: CatalogueVersionRow, publishedBy: string): Promise<void> {
    const { id, code, version, rowVersion, hash } = draft;
    const problems = servedProblems(draft.source);
    if (problems.length > 0) throw new CatalogueRefused('catalogue.cannot_work', problems);
    const change = { status: 'published' as const, publishedAt: this.clock.now(), publishedBy };
    const changed = await this.unitOfWork.writer.update(CatalogueVersionRow, { id, rowVersion }, change);
    if (changed.affected === 0) throw conflict('catalogue.changed_meanwhile');
    this.audit.record({
      action: 'catalogue.published',
      subjectType: 'catalogue',
      subjectId: id,
      data: { code, version, hash },
    });
  }
}
