import { UnitOfWork } from '#database';
import { FileStore } from '#files';
import type { Principal } from '#http';
import { notFound } from '#kernel';
import { Injectable } from '@nestjs/common';
import type { Readable } from 'node:stream';
import type { ProofView } from '../queries/project-view.js';
import { ProjectQueries } from '../queries/project.queries.js';
import { InnovationAccess } from './innovation-access.js';

/** Hands out a proof's bytes to the unions that take part and to the district. */
@Injectable()
export class OpenProof {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly access: InnovationAccess,
    private readonly projects: ProjectQueries,
    private readonly store: FileStore,
  ) {}

  /** @throws DomainError not-found, also for members that do not take part */
  async execute(
    principal: Principal,
    projectId: string,
    id: string,
  ): Promise<{ proof: ProofView; content: Readable }> {
    const viewer = await this.access.requireViewer(principal);
    const project = await this.unitOfWork.read(() => this.projects.one(projectId, viewer));
    const proof = project?.proofs?.find((one) => one.id === id);
    if (!proof) throw notFound('proof');
    return { proof, content: await this.store.open(proof.sha256) };
  }
}
