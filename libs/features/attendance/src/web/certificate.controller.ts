import { contentDisposition } from '#files';
import { CurrentLocale, CurrentPrincipal, type Principal, Requires } from '#http';
import { can } from '#identity';
import { conflict, notFound } from '#kernel';
import type { Locale } from '#views';
import { Controller, Get, Param, Res, StreamableFile } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { AttendanceCertificate } from '../print/attendance-certificate.js';
import { ProofQueries } from '../queries/proof.queries.js';

/** The certificate of attendance, for the union whose guest came. */
@Controller('registrations/:id')
export class CertificateController {
  constructor(
    private readonly proofs: ProofQueries,
    private readonly certificate: AttendanceCertificate,
  ) {}

  /** @throws DomainError not-found, `attendance.no_proof` when the guest did not come */
  @Get('attendance.pdf')
  @Requires('activity.register')
  async pdf(
    @CurrentPrincipal() principal: Principal,
    @CurrentLocale() locale: Locale,
    @Param('id') registrationId: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const unionId = await this.proofs.unionOf(registrationId);
    if (unionId === null || !can(principal, 'activity.register', { unionId })) throw notFound('registration');
    const proof = await this.proofs.ofRegistration(registrationId);
    if (!proof) throw conflict('attendance.no_proof');
    const { content, name, etag } = await this.certificate.print(proof, locale);
    void reply.header('cache-control', 'private, no-cache').header('etag', `"${etag}"`);
    return new StreamableFile(content, {
      type: 'application/pdf',
      length: content.length,
      disposition: contentDisposition('attachment', name),
    });
  }
}
