import { normalizeCertificateCode } from '#assessment';
import type { MembershipState } from '#alliance-rules';
import { UnitOfWork } from '#database';
import type { CalendarDate } from '#kernel';
import { Injectable } from '@nestjs/common';

/** A member certificate with what has become of the membership. */
export interface CertificateView {
  readonly unionId: string;
  readonly unionName: string;
  readonly enterpriseName: string;
  readonly number: string;
  /** as stored */
  readonly code: string;
  readonly issuedOn: CalendarDate;
  /** null: the alliance has nothing more to do with the union */
  readonly state: MembershipState | null;
  /** false: the union joined anew and has a newer one */
  readonly newest: boolean;
}

const SELECT = `
  SELECT c.union_id AS "unionId", d.union_name AS "unionName", d.enterprise_name AS "enterpriseName", c.number,
         c.code, c.issued_on::text AS "issuedOn", m.state,
         NOT EXISTS (SELECT FROM alliance.certificates n
           WHERE n.district_id = c.district_id AND n.union_id = c.union_id AND n.created_at > c.created_at) AS newest
  FROM alliance.certificates c
  JOIN organizations.union_directory d ON d.union_id = c.union_id
  LEFT JOIN alliance.memberships m ON m.district_id = c.district_id AND m.union_id = c.union_id
  WHERE c.district_id = platform.current_district()`;

/** Member certificates of the actor's district. */
@Injectable()
export class CertificateQueries {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** The certificate of a code however it was typed; null where there is none. */
  async verify(typed: string): Promise<CertificateView | null> {
    return this.first(`${SELECT} AND c.code = $1`, normalizeCertificateCode(typed));
  }

  /** The union's newest; null for who never joined. */
  async ofUnion(unionId: string): Promise<CertificateView | null> {
    return this.first(`${SELECT} AND c.union_id = $1 ORDER BY c.created_at DESC LIMIT 1`, unionId);
  }

  private async first(text: string, param: string): Promise<CertificateView | null> {
    const rows = await this.unitOfWork.read(() => this.unitOfWork.sql<CertificateView>(text, [param]));
    return rows[0] ?? null;
  }
}
