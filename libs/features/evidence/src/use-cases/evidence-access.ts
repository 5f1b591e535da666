import { Injectable } from '@nestjs/common';
import type { Principal } from '#http';
import { can } from '#identity';
import { notFound } from '#kernel';
import { OrganizationsQueries } from '#organizations';
import type { EvidenceView } from '../queries/evidence-view.js';
import { EvidenceQueries } from '../queries/evidence.queries.js';

/** Whose proofs a principal may see: the own union's, and those of the unions in a reviewer's scope. */
@Injectable()
export class EvidenceAccess {
  constructor(
    private readonly evidence: EvidenceQueries,
    private readonly organizations: OrganizationsQueries,
  ) {}

  /** @throws DomainError not-found, also for what exists out of scope */
  async require(principal: Principal, evidenceId: string): Promise<EvidenceView> {
    const found = await this.evidence.byId(evidenceId);
    const [union] = found ? await this.organizations.unionsByIds([found.unionId]) : [];
    if (!found || !union || !can(principal, 'evidence.view', union)) throw notFound('evidence');
    return found;
  }
}
