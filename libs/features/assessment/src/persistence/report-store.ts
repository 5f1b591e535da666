import { UnitOfWork } from '#database';
import { newId } from '#kernel';
import { Injectable } from '@nestjs/common';
import { Report, type ReportKind } from './report.entity.js';

/** Names one printed document: the same data in the same language is the same document. */
export interface ReportKey {
  readonly assessmentId: string;
  readonly kind: ReportKind;
  readonly language: string;
  readonly sourceSha256: string;
}

/** Printed documents, inside a unit of work. */
@Injectable()
export class ReportStore {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** The row for the key, made when missing, held until the transaction ends: one job at a time asks for it. */
  async claim(key: ReportKey, at: Date): Promise<{ readonly id: string; readonly jobId: string | null }> {
    const { assessmentId, kind, language, sourceSha256 } = key;
    const [row] = await this.unitOfWork.sql<{ id: string; jobId: string | null }>(
      `INSERT INTO assessment.reports
         (id, district_id, assessment_id, kind, language, source_sha256, created_at)
       VALUES ($1, platform.current_district(), $2, $3, $4, $5, $6)
       ON CONFLICT ON CONSTRAINT reports_once DO UPDATE SET kind = excluded.kind
       RETURNING id, job_id AS "jobId"`,
      [newId(), assessmentId, kind, language, sourceSha256, at],
    );
    if (!row) throw new Error('the report was neither made nor found');
    return row;
  }

  async find(key: ReportKey): Promise<Report | null> {
    return this.unitOfWork.reader.findOneBy(Report, { ...key });
  }

  async get(id: string): Promise<Report | null> {
    return this.unitOfWork.reader.findOneBy(Report, { id });
  }

  async update(id: string, change: Partial<Pick<Report, 'jobId' | 'fileSha256'>>): Promise<void> {
    await this.unitOfWork.writer.update(Report, { id }, change);
  }
}
