import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#database';
import { notFound } from '#kernel';

/** `failed` will be tried again; `dead` was given up and waits for a person. */
export type JobState = 'queued' | 'running' | 'done' | 'failed' | 'dead';

export interface JobStatus {
  readonly jobId: string;
  readonly name: string;
  readonly state: JobState;
  readonly done: number;
  /** 0 while nothing is known */
  readonly total: number;
  /** Of the last try, for an operator: not in the user's language. */
  readonly error: string | null;
  readonly attempts: number;
  readonly createdAt: Date;
}

const STATUS = `
  SELECT p.job_id AS "jobId", p.name, p.done, p.total, p.created_at AS "createdAt",
    CASE
      WHEN j.state = 'created' THEN 'queued' WHEN j.state = 'active' THEN 'running'
      WHEN j.state = 'retry' THEN 'failed' WHEN j.state = 'completed' OR p.finished_at IS NOT NULL THEN 'done'
      ELSE 'dead'
    END AS state,
    CASE WHEN j.state <> 'completed' THEN coalesce(j.output ->> 'message', j.output -> 'value' ->> 'message') END AS error,
    coalesce(j.retry_count + (j.started_on IS NOT NULL)::int, 0) AS attempts
  FROM jobs.progress p LEFT JOIN pgboss.job j ON j.name = p.name AND j.id = p.job_id
  WHERE p.district_id = platform.current_district()`;

/** The jobs of the actor's district. */
@Injectable()
export class JobsQueries {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @throws DomainError not-found, also for a job of another district */
  async status(jobId: string): Promise<JobStatus> {
    const [status] = await this.unitOfWork.read(() =>
      this.unitOfWork.sql<JobStatus>(`${STATUS} AND p.job_id = $1`, [jobId]),
    );
    if (!status) throw notFound('job');
    return status;
  }

  /** Newest first. @param state only these; `dead` are the ones that a person must look at */
  async list(limit: number, state: JobState | null = null): Promise<readonly JobStatus[]> {
    return this.unitOfWork.read(() =>
      this.unitOfWork.sql<JobStatus>(
        `SELECT * FROM (${STATUS}) s WHERE $2::text IS NULL OR s.state = $2
         ORDER BY s."createdAt" DESC, s."jobId" DESC LIMIT $1`,
        [limit, state],
      ),
    );
  }
}
