import { UnitOfWork } from '#database';
import { Clock, newId } from '#kernel';
import { Injectable } from '@nestjs/common';
import type { Announcement } from '../domain/announcement.js';
import type { FactContent, FactDraft } from '../domain/fact.js';
import { FactSeal } from '../domain/fact-seal.js';
import type { FactDue } from '../domain/facts-due.js';
import type { RecordFactsPayload } from '../use-cases/record-facts-payload.js';
import { Fact } from './fact.entity.js';
import { Withdrawal } from './withdrawal.entity.js';

/** A fact that stands, as far as keeping the book needs it. */
export interface StandingFact {
  readonly id: string;
  readonly unionId: string;
  readonly kind: string;
  readonly revision: number;
}

/** Reads and writes the book inside a unit of work. */
@Injectable()
export class FactStore {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly seal: FactSeal,
    private readonly clock: Clock,
  ) {}

  /** One at a time for each source, until the transaction ends. */
  async lock({ type, id }: RecordFactsPayload): Promise<void> {
    await this.unitOfWork.sql('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [
      `facts ${type} ${id}`,
    ]);
  }

  async announcements({ type, id }: RecordFactsPayload): Promise<Announcement[]> {
    const rows = await this.unitOfWork.sql<{ content: Announcement }>(
      `SELECT content FROM facts.announcements
       WHERE district_id = platform.current_district() AND source_type = $1 AND source_id = $2
       ORDER BY sequence`,
      [type, id],
    );
    return rows.map(({ content }) => content);
  }

  async standing({ type, id }: RecordFactsPayload): Promise<StandingFact[]> {
    return this.unitOfWork.sql<StandingFact>(
      `SELECT f.id, f.union_id AS "unionId", f.kind, f.revision FROM facts.facts f
       WHERE f.district_id = platform.current_district() AND f.source_type = $1 AND f.source_id = $2
         AND NOT EXISTS (SELECT FROM facts.withdrawals w
           WHERE w.district_id = f.district_id AND w.fact_id = f.id)`,
      [type, id],
    );
  }

  /** @returns the new fact's id */
  async insert(districtId: string, due: FactDue & { readonly draft: FactDraft }): Promise<string> {
    const { from, to, quantity, unit, source } = due.draft;
    const content: FactContent = {
      id: newId(),
      districtId,
      unionId: due.unionId,
      kind: due.kind,
      from,
      to,
      quantity,
      unit,
      source,
      revision: due.revision,
      recordedAt: this.clock.now(),
    };
    await this.unitOfWork.writer.insert(Fact, {
      id: content.id,
      districtId,
      unionId: content.unionId,
      kind: content.kind,
      happenedFrom: from,
      happenedTo: to,
      quantity,
      unit,
      sourceType: source.type,
      sourceId: source.id,
      sourceTitle: source.title,
      sourcePath: source.path,
      revision: content.revision,
      recordedAt: content.recordedAt,
      signature: this.seal.fact(content),
    });
    return content.id;
  }

  async withdraw(districtId: string, factId: string, reason: string): Promise<void> {
    const content = { id: newId(), districtId, factId, reason, withdrawnAt: this.clock.now() };
    await this.unitOfWork.writer.insert(Withdrawal, {
      ...content,
      signature: this.seal.withdrawal(content),
    });
  }
}
