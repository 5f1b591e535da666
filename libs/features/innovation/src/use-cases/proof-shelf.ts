import { AppConfig } from '#config';
import { UnitOfWork } from '#database';
import { DOCUMENT_TYPES, FileStore, safeFileName, type FileFacts } from '#files';
import type { Principal } from '#http';
import { Clock, conflict, invalid, isId, newId, notFound } from '#kernel';
import { Injectable } from '@nestjs/common';
import type { Readable } from 'node:stream';
import { Proof } from '../persistence/proof.entity.js';
import { ProjectDesk } from './project-desk.js';

/** A file as it comes, not read yet. */
export interface ProofUpload {
  readonly name: string;
  readonly stream: Readable;
}

/**
 * Proofs of a project's benefit. The bytes are stored before the transaction and taken back if it fails;
 * uploads and removals of the same content take turns (an advisory lock on the hash).
 */
@Injectable()
export class ProofShelf {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly desk: ProjectDesk,
    private readonly store: FileStore,
    private readonly clock: Clock,
    private readonly config: AppConfig,
  ) {}

  /** The same file twice stays one. @throws DomainError `innovation.invalid`, `files.*`, `innovation.project_settled`, not-found */
  async add(principal: Principal, projectId: string, file: ProofUpload | null): Promise<void> {
    if (!file) throw invalid('innovation.invalid', [{ pointer: '/file', code: 'innovation.file_required' }]);
    await this.unitOfWork.run(() => this.desk.openForTeam(principal, projectId));
    const rule = { maxBytes: this.config.files.maxBytes, accept: DOCUMENT_TYPES };
    const facts = await this.store.put(file.stream, rule);
    try {
      await this.unitOfWork.run(() => this.shelve(principal, projectId, file.name, facts));
    } catch (error) {
      await this.removeUnused(facts.sha256);
      throw error;
    }
  }

  /** @throws DomainError `innovation.project_settled`, not-found */
  async remove(principal: Principal, projectId: string, id: string): Promise<void> {
    await this.unitOfWork.run(async () => {
      await this.desk.openForTeam(principal, projectId);
      const { writer } = this.unitOfWork;
      const proof = isId(id) ? await writer.findOneBy(Proof, { id, projectId }) : null;
      if (!proof) throw notFound('proof');
      await writer.delete(Proof, { id });
      this.desk.record('proof_removed', projectId, { id, sha256: proof.sha256 });
      this.unitOfWork.afterCommit(() => this.removeUnused(proof.sha256));
    });
  }

  private async shelve(
    principal: Principal,
    projectId: string,
    name: string,
    facts: FileFacts,
  ): Promise<void> {
    const { districtId } = await this.desk.openForTeam(principal, projectId);
    await this.takeTurn(facts.sha256);
    const { writer } = this.unitOfWork;
    if (await writer.existsBy(Proof, { projectId, sha256: facts.sha256 })) return;
    if ((await this.store.size(facts.sha256)) !== facts.size) throw conflict('innovation.upload_again');
    const id = newId();
    const label = { name: safeFileName(name, facts.mediaType), uploadedBy: principal.name };
    await writer.insert(Proof, {
      ...facts,
      ...label,
      id,
      districtId,
      projectId,
      uploadedAt: this.clock.now(),
    });
    this.desk.record('proof_added', projectId, { id, sha256: facts.sha256 });
  }

  private async removeUnused(sha256: string): Promise<void> {
    await this.unitOfWork.run(async () => {
      await this.takeTurn(sha256);
      if (!(await this.unitOfWork.reader.existsBy(Proof, { sha256 }))) await this.store.remove(sha256);
    });
  }

  private async takeTurn(sha256: string): Promise<void> {
    await this.unitOfWork.sql('SELECT pg_advisory_xact_lock(hashtextextended($1, 1))', [sha256]);
  }
}
