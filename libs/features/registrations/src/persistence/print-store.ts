import { UnitOfWork } from '#database';
import { newId } from '#kernel';
import { Injectable } from '@nestjs/common';

export type PrintKind = 'roster' | 'badges';

/** Names one printed list: the same data in the same language is the same list. */
export interface PrintKey {
  readonly activityId: string;
  readonly kind: PrintKind;
  /** from 1, see printParts */
  readonly part: number;
  readonly language: string;
  readonly version: string;
}

export interface Print extends PrintKey {
  readonly id: string;
  readonly jobId: string | null;
  readonly fileSha256: string | null;
}

const COLUMNS = `id, activity_id AS "activityId", kind, part, language, version,
  job_id AS "jobId", file_sha256 AS "fileSha256"`;

/** Printed lists, inside a unit of work. They hold names and numbers, so none is kept for long. */
@Injectable()
export class PrintStore {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** The row for the key, made when missing, held until the transaction ends: one job at a time prints it. */
  async claim({ activityId, kind, part, language, version }: PrintKey, at: Date): Promise<Print> {
    const [row] = await this.unitOfWork.sql<Print>(
      `INSERT INTO registrations.prints (id, district_id, activity_id, kind, part, language, version, created_at)
       VALUES ($1, platform.current_district(), $2, $3, $4, $5, $6, $7)
       ON CONFLICT ON CONSTRAINT prints_once DO UPDATE SET kind = excluded.kind RETURNING ${COLUMNS}`,
      [newId(), activityId, kind, part, language, version, at],
    );
    if (!row) throw new Error('the list was neither made nor found');
    return row;
  }

  async get(id: string): Promise<Print | null> {
    const [row] = await this.unitOfWork.sql<Print>(
      `SELECT ${COLUMNS} FROM registrations.prints WHERE id = $1`,
      [id],
    );
    return row ?? null;
  }

  async assign(id: string, jobId: string): Promise<void> {
    await this.unitOfWork.sql('UPDATE registrations.prints SET job_id = $2 WHERE id = $1', [id, jobId]);
  }

  async finish(id: string, fileSha256: string): Promise<void> {
    await this.unitOfWork.sql('UPDATE registrations.prints SET file_sha256 = $2 WHERE id = $1', [
      id,
      fileSha256,
    ]);
  }

  /** Forgets lists printed before. @returns the files that no list names any more */
  async forget(before: Date): Promise<string[]> {
    const gone = await this.unitOfWork.sql<{ sha: string | null }>(
      'DELETE FROM registrations.prints WHERE created_at < $1 RETURNING file_sha256 AS sha',
      [before],
    );
    const shas = gone.flatMap(({ sha }) => (sha === null ? [] : [sha]));
    const kept = await this.unitOfWork.sql<{ sha: string }>(
      'SELECT file_sha256 AS sha FROM registrations.prints WHERE file_sha256 = ANY ($1)',
      [shas],
    );
    return shas.filter((one) => !kept.some(({ sha }) => sha === one));
  }
}
