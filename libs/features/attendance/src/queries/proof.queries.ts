import { UnitOfWork } from '#database';
import { isId, notFound } from '#kernel';
import { TicketQueries } from '#registrations';
import { Injectable } from '@nestjs/common';
import type { AttendanceProof } from './attendance-view.js';

/** That somebody came: for the certificate and for who checks it. */
@Injectable()
export class ProofQueries {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly tickets: TicketQueries,
  ) {}

  /** The union a registration is of; it may not have come. @throws DomainError not-found */
  async unionOf(registrationId: string): Promise<string | null> {
    const [row] = isId(registrationId)
      ? await this.unitOfWork.read(() =>
          this.unitOfWork.sql<{ unionId: string | null }>(
            `SELECT union_id AS "unionId" FROM registrations.registration_directory
             WHERE district_id = platform.current_district() AND registration_id = $1`,
            [registrationId],
          ),
        )
      : [];
    if (!row) throw notFound('registration');
    return row.unionId;
  }

  /** @returns null when this registration's guest did not come */
  ofRegistration(registrationId: string): Promise<AttendanceProof | null> {
    return isId(registrationId)
      ? this.proof('a.registration_id = $1', registrationId)
      : Promise.resolve(null);
  }

  byCode(code: string): Promise<AttendanceProof | null> {
    return this.proof('a.certificate_code = $1', code);
  }

  private async proof(condition: string, value: string): Promise<AttendanceProof | null> {
    return this.unitOfWork.read(async () => {
      const [row] = await this.unitOfWork.sql<Omit<AttendanceProof, 'personName'>>(
        `SELECT a.registration_id AS "registrationId", a.activity_id AS "activityId", a.union_id AS "unionId",
                u.union_name AS "unionName", a.attended_at AS "attendedAt",
                a.certificate_code AS "certificateCode"
         FROM attendance.attendances a LEFT JOIN organizations.union_directory u ON u.union_id = a.union_id
         WHERE a.district_id = platform.current_district() AND a.stands AND ${condition}`,
        [value],
      );
      if (!row) return null;
      const ticket = await this.tickets.ofRegistration(row.activityId, row.registrationId);
      return { ...row, personName: ticket?.personName ?? '' };
    });
  }
}
