import { createHash } from 'node:crypto';
import { ActivityQueries } from '#activities';
import { AppConfig } from '#config';
import { currentActor, UnitOfWork } from '#database';
import { notFound } from '#kernel';
import { PdfRenderer } from '#pdf';
import { qrCode } from '#report';
import { documentContext, type Locale, Translator, ViewRenderer } from '#views';
import { Injectable } from '@nestjs/common';
import type { AttendanceProof } from '../queries/attendance-view.js';

/** 到场证明: that somebody was there, on one page, with a code to check it. */
@Injectable()
export class AttendanceCertificate {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly activities: ActivityQueries,
    private readonly config: AppConfig,
    private readonly translator: Translator,
    private readonly views: ViewRenderer,
    private readonly pdf: PdfRenderer,
  ) {}

  /** @returns the PDF and a name for it @throws what {@link PdfRenderer.render} throws */
  async print(
    proof: AttendanceProof,
    locale: Locale,
  ): Promise<{ content: Buffer; name: string; etag: string }> {
    const { activity, issuer } = await this.unitOfWork.read(async () => ({
      activity: await this.activities.one(proof.activityId),
      issuer: await this.issuer(locale),
    }));
    if (!activity) throw notFound('activity');
    const title = this.translator.t(locale, 'attendance.certificate.title');
    const view = {
      title,
      issuer,
      code: proof.certificateCode,
      personName: proof.personName,
      unionName: proof.unionName,
      activityTitle: activity.title,
      hostName: activity.hostName,
      startsAt: activity.startsAt,
      place: activity.place,
      attendedAt: proof.attendedAt,
      qr: qrCode(new URL(`/attendance/${proof.certificateCode}`, this.config.http.publicUrl).href),
    };
    const html = this.views.render(
      'pdf/attendance',
      view,
      documentContext(locale, this.translator.t(locale, 'common.portal')),
    );
    const content = await this.pdf.render(html, {
      title: `${title} ${activity.title}`,
      lang: locale,
      landscape: true,
      date: proof.attendedAt,
    });
    const etag = createHash('sha256').update(content).digest('base64url');
    return { content, name: `${activity.title}-${title}.pdf`, etag };
  }

  private async issuer(locale: Locale): Promise<string> {
    const [district] = await this.unitOfWork.sql<{ name: string }>(
      'SELECT CASE $1 WHEN $2 THEN name_en ELSE name_zh END AS name FROM platform.districts WHERE id = $3',
      [locale, 'en', currentActor().districtId],
    );
    return district?.name ?? '';
  }
}
