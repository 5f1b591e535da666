import { UnitOfWork } from '#database';
import type { CalendarDate } from '#kernel';
import { Injectable } from '@nestjs/common';
import type { AssessmentStatus } from '../domain/status/assessment-status.js';

export interface OpenCycle {
  readonly id: string;
  readonly name: string;
  readonly asOf: CalendarDate;
  readonly dueOn: CalendarDate;
}

export interface OwnAssessment {
  readonly id: string;
  readonly cycleName: string;
  readonly status: AssessmentStatus;
  /** hundredths of a point; null where it cannot be computed */
  readonly total: number | null;
  readonly star: number | null;
  readonly submittedAt: Date | null;
}

/** Where a union stands: what it works on, what it could begin. */
export interface OwnStanding {
  /** the assessment of an open cycle, else the newest one */
  readonly currentId: string | null;
  /** open, and not begun by this union; the one due first */
  readonly toBegin: OpenCycle | null;
}

/** A union's own assessments. */
@Injectable()
export class OwnAssessments {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async standing(unionId: string): Promise<OwnStanding> {
    return this.unitOfWork.read(async () => {
      const [toBegin] = await this.unitOfWork.sql<OpenCycle>(
        `SELECT c.id, c.name, c.as_of::text AS "asOf", c.due_on::text AS "dueOn" FROM assessment.cycles c
         WHERE c.district_id = platform.current_district() AND c.status = 'open'
           AND NOT EXISTS (SELECT FROM assessment.assessments a
             WHERE a.district_id = c.district_id AND a.cycle_id = c.id AND a.union_id = $1)
         ORDER BY c.due_on, c.id LIMIT 1`,
        [unionId],
      );
      const [current] = await this.unitOfWork.sql<{ id: string }>(
        `SELECT a.id FROM assessment.assessments a
         JOIN assessment.cycles c ON c.district_id = a.district_id AND c.id = a.cycle_id
         WHERE a.district_id = platform.current_district() AND a.union_id = $1
         ORDER BY c.status = 'open' DESC, a.created_at DESC LIMIT 1`,
        [unionId],
      );
      return { currentId: current?.id ?? null, toBegin: toBegin ?? null };
    });
  }

  /** Newest first. */
  async all(unionId: string): Promise<OwnAssessment[]> {
    return this.unitOfWork.read(() =>
      this.unitOfWork.sql<OwnAssessment>(
        `SELECT a.id, c.name AS "cycleName", a.status, a.total, a.star, a.submitted_at AS "submittedAt"
         FROM assessment.assessments a
         JOIN assessment.cycles c ON c.district_id = a.district_id AND c.id = a.cycle_id
         WHERE a.district_id = platform.current_district() AND a.union_id = $1
         ORDER BY a.created_at DESC`,
        [unionId],
      ),
    );
  }
}
