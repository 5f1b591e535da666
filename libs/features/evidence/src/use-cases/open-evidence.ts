import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { FileStore } from '#files';
import type { Principal } from '#http';
import { DomainError } from '#kernel';
import type { EvidenceView } from '../queries/evidence-view.js';
import { EvidenceAccess } from './evidence-access.js';

export interface OpenedEvidence {
  readonly evidence: EvidenceView;
  readonly content: Readable;
}

/** Hands out the bytes of a proof to those who may see it. */
@Injectable()
export class OpenEvidence {
  constructor(
    private readonly access: EvidenceAccess,
    private readonly store: FileStore,
  ) {}

  /** @throws DomainError not-found; `evidence.not_kept` (gone) for a `view_only` proof */
  async execute(principal: Principal, evidenceId: string): Promise<OpenedEvidence> {
    const evidence = await this.access.require(principal, evidenceId);
    if (evidence.storage === 'view_only') throw new DomainError('evidence.not_kept', 'gone');
    return { evidence, content: await this.store.open(evidence.sha256) };
  }
}
