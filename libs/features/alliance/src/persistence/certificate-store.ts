import { newCertificateCode } from '#assessment';
import { currentActor, UnitOfWork } from '#database';
import { newId, type CalendarDate } from '#kernel';
import { Injectable } from '@nestjs/common';
import { MemberCertificate } from './member-certificate.entity.js';

/** Member certificates; inside a unit of work. */
@Injectable()
export class CertificateStore {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** A new one, numbered without gaps: `盟2026-0001`. */
  async issue(unionId: string, day: CalendarDate, now: Date): Promise<void> {
    const year = Number(day.slice(0, 4));
    const { districtId } = currentActor();
    const [row] = await this.unitOfWork.sql<{ last: number }>(
      `INSERT INTO alliance.certificate_numbers AS n (district_id, year, last) VALUES ($1, $2, 1)
       ON CONFLICT (district_id, year) DO UPDATE SET last = n.last + 1 RETURNING last`,
      [districtId, year],
    );
    await this.unitOfWork.writer.insert(MemberCertificate, {
      id: newId(),
      districtId: districtId ?? '',
      unionId,
      number: `盟${year}-${String(row?.last ?? 0).padStart(4, '0')}`,
      code: newCertificateCode(),
      issuedOn: day,
      createdAt: now,
    });
  }
}
