import { UnitOfWork } from '#database';
import type { Principal } from '#http';
import { can } from '#identity';
import { notFound } from '#kernel';
import { Injectable } from '@nestjs/common';
import { Example } from '../persistence/example.entity.js';
import { ExampleDesk } from './example-desk.js';
import { ExampleFiles } from './example-files.js';

/**
 * Takes an example out of the world (R62): the row, and with it every link to it, in one transaction; the
 * masked copy as soon as that is committed. Its union may at any time, the secretariat when it must.
 */
@Injectable()
export class WithdrawExample {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly desk: ExampleDesk,
    private readonly files: ExampleFiles,
  ) {}

  /** @throws DomainError not-found */
  async execute(principal: Principal, id: string): Promise<void> {
    await this.unitOfWork.run(async () => {
      const example = await this.desk.open(id);
      const { unionId, sha256 } = example;
      if (!can(principal, 'exemplar.offer', { unionId }) && !can(principal, 'exemplar.manage'))
        throw notFound('example');
      await this.unitOfWork.writer.delete(Example, { id });
      this.desk.record('withdrawn', id, { unionId });
      if (sha256 !== null) this.unitOfWork.afterCommit(() => this.files.removeUnused(sha256));
    });
  }
}
