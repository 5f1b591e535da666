import { UnitOfWork } from '#database';
import { OpenEvidence } from '#evidence';
import type { Principal } from '#http';
import { can } from '#identity';
import { notFound } from '#kernel';
import { Injectable } from '@nestjs/common';
import { Readable } from 'node:stream';
import type { ExampleView } from '../queries/example-view.js';
import { ExampleQueries } from '../queries/example.queries.js';
import { ExampleFiles } from './example-files.js';
import { PictureMasker } from './picture-masker.js';

/** What of an example who may see: published ones everybody of the district, others their union and the secretariat. */
@Injectable()
export class OpenExample {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly examples: ExampleQueries,
    private readonly files: ExampleFiles,
    private readonly masker: PictureMasker,
    private readonly openEvidence: OpenEvidence,
  ) {}

  /** @throws DomainError not-found */
  async find(principal: Principal, id: string): Promise<ExampleView> {
    const example = await this.unitOfWork.read(() => this.examples.one(id));
    if (!example) throw notFound('example');
    const own = can(principal, 'exemplar.offer', { unionId: example.unionId });
    const reviewed = example.status !== 'draft' && can(principal, 'exemplar.manage');
    if (example.status !== 'published' && !own && !reviewed) throw notFound('example');
    return example;
  }

  /** The masked copy; of a draft, as it would be: made for its union alone. @throws DomainError not-found */
  async picture(principal: Principal, id: string): Promise<Readable> {
    const { sha256, status, evidenceId, masks } = await this.find(principal, id);
    const open = status === 'draft' || status === 'returned';
    if (!open && sha256 !== null) return this.files.open(sha256);
    if (!open || evidenceId === null) throw notFound('example');
    const { content } = await this.openEvidence.execute(principal, evidenceId);
    return Readable.from([await this.masker.mask(content, masks)]);
  }
}
