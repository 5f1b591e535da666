import { formatCertificateCode } from '#assessment';
import { AppConfig } from '#config';
import { currentActor, District, UnitOfWork } from '#database';
import { PdfRenderer } from '#pdf';
import { qrCode } from '#report';
import { documentContext, type Locale, Translator, ViewRenderer } from '#views';
import { Injectable } from '@nestjs/common';
import type { CertificateView } from '../queries/certificate.queries.js';

/** 成员证书: that a union is a member of the alliance, on one page, with a code to check it. */
@Injectable()
export class MemberCertificatePrinter {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly config: AppConfig,
    private readonly translator: Translator,
    private readonly views: ViewRenderer,
    private readonly pdf: PdfRenderer,
  ) {}

  /** @throws what {@link PdfRenderer.render} throws */
  async print(
    certificate: CertificateView,
    joinedOn: string,
    locale: Locale,
  ): Promise<{ readonly content: Buffer; readonly name: string }> {
    const { districtId } = currentActor();
    const { nameZh, nameEn } = await this.unitOfWork.read(() =>
      this.unitOfWork.reader.findOneByOrFail(District, { id: districtId ?? '' }),
    );
    const title = this.translator.t(locale, 'alliance.certificate.title');
    const view = {
      title,
      unionName: certificate.unionName,
      number: certificate.number,
      joinedOn,
      issuedOn: certificate.issuedOn,
      issuer: locale === 'en' ? nameEn : nameZh,
      code: formatCertificateCode(certificate.code),
      qr: qrCode(new URL(`/verify/${certificate.code}`, this.config.http.publicUrl).href),
    };
    const portal = this.translator.t(locale, 'common.portal');
    const html = this.views.render('pdf/member-certificate', view, documentContext(locale, portal));
    const content = await this.pdf.render(html, {
      title: `${title} ${certificate.unionName}`,
      lang: locale,
      landscape: true,
      date: new Date(certificate.issuedOn),
    });
    return { content, name: `${certificate.unionName}-${title}.pdf` };
  }
}
