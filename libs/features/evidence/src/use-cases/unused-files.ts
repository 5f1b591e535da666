import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#database';
import { FileStore } from '#files';
import { EvidenceFile } from '../persistence/evidence-file.entity.js';

/**
 * Keeps bytes and rows together: bytes go when their last row goes. Uploads and removals of the same
 * content take turns (an advisory lock on the hash), so neither pulls the file from under the other.
 */
@Injectable()
export class UnusedFiles {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly store: FileStore,
  ) {}

  /** Until the running transaction ends. */
  async takeTurn(sha256: string): Promise<void> {
    await this.unitOfWork.sql('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [sha256]);
  }

  /** Removes the bytes unless some proof still stands for them. Call it outside a transaction. */
  async remove(sha256: string): Promise<void> {
    await this.unitOfWork.run(async () => {
      await this.takeTurn(sha256);
      if (!(await this.unitOfWork.reader.existsBy(EvidenceFile, { sha256 }))) await this.store.remove(sha256);
    });
  }
}
