import { AuditLog } from '#audit';
import { UnitOfWork } from '#database';
import type { Principal } from '#http';
import { can } from '#identity';
import { conflict, isId, notFound } from '#kernel';
import { Injectable } from '@nestjs/common';
import { isExampleOpen } from '../domain/example-status.js';
import { Example } from '../persistence/example.entity.js';

/** Opens an example for changing, locked. All of it inside a unit of work. */
@Injectable()
export class ExampleDesk {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditLog,
  ) {}

  /** @throws DomainError not-found */
  async open(id: string): Promise<Example> {
    if (!isId(id)) throw notFound('example');
    await this.unitOfWork.sql('SELECT FROM mentoring.examples WHERE id = $1 FOR UPDATE', [id]);
    const example = await this.unitOfWork.writer.findOneBy(Example, { id });
    if (!example) throw notFound('example');
    return example;
  }

  /** For its union's chair. @throws DomainError not-found */
  async openOwn(principal: Principal, id: string): Promise<Example> {
    const example = await this.open(id);
    if (!can(principal, 'exemplar.offer', { unionId: example.unionId })) throw notFound('example');
    return example;
  }

  /** As long as it is not offered. @throws DomainError `mentoring.example_settled`, not-found */
  async openForEditing(principal: Principal, id: string): Promise<Example> {
    const example = await this.openOwn(principal, id);
    if (!isExampleOpen(example.status)) throw conflict('mentoring.example_settled');
    return example;
  }

  record(action: string, id: string, data: Readonly<Record<string, unknown>> = {}): void {
    this.audit.record({ action: `mentoring.example_${action}`, subjectType: 'example', subjectId: id, data });
  }
}
