import { UnitOfWork } from '#database';
import { FileStore, type FileFacts } from '#files';
import { Injectable } from '@nestjs/common';
import { Readable } from 'node:stream';
import { Example } from '../persistence/example.entity.js';

const RULE = { maxBytes: 20 * 1024 * 1024, accept: ['image/jpeg'] as const };

/** Masked copies on disk: kept as long as an example stands for them, gone with the last one. */
@Injectable()
export class ExampleFiles {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly store: FileStore,
  ) {}

  put(copy: Buffer): Promise<FileFacts> {
    return this.store.put(Readable.from([copy]), RULE);
  }

  open(sha256: string): Promise<Readable> {
    return this.store.open(sha256);
  }

  /** Of copies with one hash, until the running transaction ends. */
  async takeTurn(sha256: string): Promise<void> {
    await this.unitOfWork.sql('SELECT pg_advisory_xact_lock(hashtextextended($1, 2))', [sha256]);
  }

  /** Removes a copy no example stands for. Call it outside a transaction. */
  async removeUnused(sha256: string): Promise<void> {
    await this.unitOfWork.run(async () => {
      await this.takeTurn(sha256);
      if (!(await this.unitOfWork.reader.existsBy(Example, { sha256 }))) await this.store.remove(sha256);
    });
  }
}
