import { contentDisposition } from '#files';
import { CurrentLocale, CurrentPrincipal, Requires, type Principal } from '#http';
import { conflict } from '#kernel';
import { ownUnionId } from '#organizations';
import type { Locale } from '#views';
import { Controller, Get, Res, StreamableFile } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { MemberCertificatePrinter } from '../../print/member-certificate.printer.js';
import { CertificateQueries } from '../../queries/certificate.queries.js';
import { MembershipQueries } from '../../queries/membership.queries.js';

/** The certificate of membership, for the member. */
@Controller('alliance/certificate.pdf')
export class MemberCertificateController {
  constructor(
    private readonly memberships: MembershipQueries,
    private readonly certificates: CertificateQueries,
    private readonly printer: MemberCertificatePrinter,
  ) {}

  /** @throws DomainError `alliance.no_certificate` (conflict) for who is no member now */
  @Get()
  @Requires('alliance.join')
  async pdf(
    @CurrentPrincipal() principal: Principal,
    @CurrentLocale() locale: Locale,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const unionId = ownUnionId(principal) ?? '';
    const membership = await this.memberships.of(unionId);
    const certificate = membership && (await this.certificates.ofUnion(unionId));
    if (!certificate || !membership.joinedOn || membership.state === 'suspended')
      throw conflict('alliance.no_certificate');
    const { content, name } = await this.printer.print(certificate, membership.joinedOn, locale);
    void reply.header('cache-control', 'private, no-store');
    return new StreamableFile(content, {
      type: 'application/pdf',
      length: content.length,
      disposition: contentDisposition('attachment', name),
    });
  }
}
