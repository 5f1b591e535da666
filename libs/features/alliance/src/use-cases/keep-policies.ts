import { AuditLog } from '#audit';
import { currentActor, UnitOfWork } from '#database';
import { FileStore, safeFileName } from '#files';
import type { Principal, Upload } from '#http';
import { can } from '#identity';
import { Clock, conflict, forbidden, invalid, isId, newId, notFound, today } from '#kernel';
import { Injectable } from '@nestjs/common';
import { checkPolicy, type PolicyDetails } from '../domain/check-policy.js';
import { Policy } from '../persistence/policy.entity.js';

/** What a policy document may be. */
const DOCUMENT = { maxBytes: 20 * 1024 * 1024, accept: ['application/pdf'] } as const;

/** The policy library: written by the district, published for whom it concerns, withdrawn when it is over. */
@Injectable()
export class KeepPolicies {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly files: FileStore,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** @param id null: a new draft @returns its id @throws DomainError `alliance.invalid` with the fields, not-found */
  async save(principal: Principal, id: string | null, details: PolicyDetails): Promise<string> {
    demandManager(principal);
    const errors = checkPolicy(details);
    if (errors.length > 0) throw invalid('alliance.invalid', errors);
    const row = { ...trimmed(details), updatedAt: this.clock.now() };
    return this.unitOfWork.run(async () => {
      const { writer } = this.unitOfWork;
      const policyId = id ?? newId();
      if (id === null)
        await writer.insert(Policy, {
          id: policyId,
          districtId: currentActor().districtId ?? '',
          status: 'draft' as const,
          version: 1,
          ...row,
        });
      else {
        const { version } = await this.require(policyId);
        await writer.update(Policy, { id: policyId }, { ...row, version: version + 1 });
      }
      this.log('alliance.policy_saved', policyId, { title: row.title });
      return policyId;
    });
  }

  /** @throws DomainError of the file store for what is no PDF or too large; `alliance.no_file` */
  async attach(principal: Principal, id: string, file: Upload['file']): Promise<void> {
    demandManager(principal);
    await this.unitOfWork.read(() => this.require(id));
    if (!file) throw invalid('alliance.invalid', [{ pointer: '/file', code: 'alliance.no_file' }]);
    const { sha256, mediaType } = await this.files.put(file.stream, DOCUMENT);
    await this.unitOfWork.run(async () => {
      const fileName = safeFileName(file.name, mediaType);
      await this.unitOfWork.writer.update(Policy, { id }, { fileSha256: sha256, fileName, mediaType });
      this.log('alliance.policy_document', id, { sha256 });
    });
  }

  /** @throws DomainError not-found, `alliance.no_document` (conflict) for a policy nobody could read */
  async move(principal: Principal, id: string, status: 'published' | 'withdrawn'): Promise<void> {
    demandManager(principal);
    await this.unitOfWork.run(async () => {
      const policy = await this.require(id);
      if (policy.status === status) return;
      if (status === 'published' && policy.fileSha256 === null && policy.link === null)
        throw conflict('alliance.no_document');
      const publishedOn = status === 'published' ? today(this.clock) : policy.publishedOn;
      await this.unitOfWork.writer.update(Policy, { id }, { status, publishedOn });
      this.log(`alliance.policy_${status}`, id, { title: policy.title });
    });
  }

  private async require(id: string): Promise<Policy> {
    const policy = isId(id) ? await this.unitOfWork.reader.findOneBy(Policy, { id }) : null;
    if (!policy) throw notFound('policy');
    return policy;
  }

  private log(action: string, subjectId: string, data: object): void {
    this.audit.record({ action, subjectType: 'policy', subjectId, data });
  }
}

function demandManager(principal: Principal): void {
  if (!can(principal, 'alliance.manage')) throw forbidden();
}

function trimmed(details: PolicyDetails) {
  const { title, issuer, reference, summary, howToApply, minStar, membersOnly, validFrom } = details;
  return {
    title: title.trim(),
    issuer: issuer.trim(),
    reference: reference.trim(),
    summary: summary.trim(),
    howToApply: howToApply.trim(),
    minStar,
    membersOnly,
    validFrom,
    validUntil: details.validUntil || null,
    link: details.link.trim() || null,
  };
}
