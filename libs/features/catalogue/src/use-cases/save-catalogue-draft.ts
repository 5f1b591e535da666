import { Injectable } from '@nestjs/common';
import { AuditLog } from '#audit';
import { UnitOfWork } from '#database';
import type { Principal } from '#http';
import { can } from '#identity';
import { Clock, conflict, forbidden, invalid, newId } from '#kernel';
import { catalogueHash, parseCatalogue, type CatalogueDocument } from '#rating';
import { CatalogueRefused } from '../domain/catalogue-refused.js';
import { CatalogueVersionRow } from '../persistence/catalogue-version.entity.js';

const LARGEST_SOURCE = 2 * 1024 * 1024; // characters; the default catalogue has 0.1 million

/**
 * Takes a catalogue as YAML into the district's drafts. A draft of the same id and version is
 * replaced; a published one never: its successor needs a new `meta.version`.
 */
@Injectable()
export class SaveCatalogueDraft {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /**
   * @returns the version's id
   * @throws CatalogueRefused `catalogue.unreadable` with line and path of each problem; DomainError
   *   `catalogue.version_published`
   */
  async execute(principal: Principal, source: string): Promise<string> {
    if (!can(principal, 'catalogue.manage')) throw forbidden();
    if (source.length > LARGEST_SOURCE) throw invalid('catalogue.source_too_long');
    const { document, problems } = parseCatalogue(source);
    if (!document) throw new CatalogueRefused('catalogue.unreadable', problems);
    return this.unitOfWork.run(() => this.save(principal, source, document));
  }

  private async save(principal: Principal, source: string, document: CatalogueDocument): Promise<string> {
    const { id: code, version, title_zh: titleZh, title_en: titleEn } = document.meta;
    const { writer } = this.unitOfWork;
    const { districtId, userId } = principal;
    const existing = await writer.findOneBy(CatalogueVersionRow, { districtId, code, version });
    if (existing?.status === 'published') throw conflict('catalogue.version_published', { version });
    const id = existing?.id ?? newId();
    const content = { titleZh, titleEn, hash: catalogueHash(document), document, source };
    if (existing) await writer.update(CatalogueVersionRow, { id }, content);
    else {
      const createdAt = this.clock.now();
      await writer.insert(CatalogueVersionRow, {
        id,
        districtId,
        code,
        version,
        createdBy: userId,
        createdAt,
        ...content,
      });
    }
    this.audit.record({
      action: 'catalogue.draft_saved',
      subjectType: 'catalogue',
      subjectId: id,
      data: { code, version, hash: content.hash },
    });
    return id;
  }
}
