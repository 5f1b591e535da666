import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { AuditLog } from '#audit';
import { AppConfig } from '#config';
import { currentActor, UnitOfWork } from '#database';
import { DOCUMENT_TYPES, FileStore, safeFileName, type FileFacts } from '#files';
import type { Principal } from '#http';
import { can } from '#identity';
import { Clock, conflict, invalid, isId, newId, notFound } from '#kernel';
import { settledPeriod } from '../domain/effective-period.js';
import type { EvidenceKind } from '../domain/evidence-kind.js';
import { checkUploadDetails, type UploadDetails } from '../domain/upload-details.js';
import { EvidenceFile } from '../persistence/evidence-file.entity.js';
import { UnusedFiles } from './unused-files.js';

export interface UploadEvidenceCommand {
  readonly unionId: string;
  /** as the district's catalogue defines it */
  readonly kind: EvidenceKind;
  readonly details: UploadDetails;
  readonly file: {
    /** as the browser named it */
    readonly name: string;
    /** not read yet; nothing of it is read when the details are wrong */
    readonly stream: Readable;
  } | null;
}

export interface UploadedEvidence {
  readonly id: string;
  /** the same file of the same kind was on the shelf already: nothing was added or changed */
  readonly existed: boolean;
}

/**
 * Puts a proof on a union's shelf. The bytes are stored before the transaction (they may take minutes)
 * and taken back if it fails. A `view_only` file is measured and not kept.
 */
@Injectable()
export class UploadEvidence {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly store: FileStore,
    private readonly unusedFiles: UnusedFiles,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
    private readonly config: AppConfig,
  ) {}

  /** @throws DomainError `evidence.invalid` with the wrong fields, `files.*`, not-found for a foreign union */
  async execute(principal: Principal, command: UploadEvidenceCommand): Promise<UploadedEvidence> {
    const { unionId, kind, file } = command;
    if (!isId(unionId) || !can(principal, 'evidence.upload', { unionId })) throw notFound('union');
    const details = { ...command.details, conclusion: command.details.conclusion.trim() };
    const errors = [
      ...(file ? [] : [{ pointer: '/file', code: 'evidence.file_required' }]),
      ...checkUploadDetails(kind, details),
    ];
    if (!file || errors.length > 0) throw invalid('evidence.invalid', errors);
    const facts = await this.receive(file.stream, kind);
    const row = { ...describe(facts, kind, details), originalName: safeFileName(file.name, facts.mediaType) };
    try {
      return await this.unitOfWork.run(() =>
        this.shelve({ ...row, unionId, districtId: principal.districtId }),
      );
    } catch (error) {
      await this.unusedFiles.remove(facts.sha256);
      throw error;
    }
  }

  private async receive(content: Readable, kind: EvidenceKind): Promise<FileFacts> {
    const rule = { maxBytes: this.config.files.maxBytes, accept: DOCUMENT_TYPES };
    return kind.storage === 'view_only' ? this.store.inspect(content, rule) : this.store.put(content, rule);
  }

  private async shelve(
    row: Omit<EvidenceFile, 'id' | 'uploadedBy' | 'uploadedAt'>,
  ): Promise<UploadedEvidence> {
    const { districtId, unionId, kind, sha256, size, storage } = row;
    await this.unusedFiles.takeTurn(sha256);
    const { writer } = this.unitOfWork;
    const known = await writer.findOneBy(EvidenceFile, { districtId, unionId, kind, sha256 });
    if (known) return { id: known.id, existed: true };
    if (storage !== 'view_only' && (await this.store.size(sha256)) !== size)
      throw conflict('evidence.upload_again');
    const id = newId();
    const { userId: uploadedBy } = currentActor();
    await writer.insert(EvidenceFile, { ...row, id, uploadedBy, uploadedAt: this.clock.now() });
    this.audit.record({
      action: 'evidence.uploaded',
      subjectType: 'evidence',
      subjectId: id,
      data: { unionId, kind, storage, sha256, size },
    });
    return { id, existed: false };
  }
}

function describe(facts: FileFacts, kind: EvidenceKind, details: UploadDetails) {
  if (kind.storage === 'system') throw new Error(`${kind.code} is made by the portal`);
  const { conclusion } = details;
  const period = settledPeriod(kind.reuse, details.period);
  return {
    ...facts,
    kind: kind.code,
    storage: kind.storage,
    conclusion,
    periodFrom: period.from,
    periodTo: period.to,
  };
}
