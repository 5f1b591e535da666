import { Controller, Get, Param, Query, Res, StreamableFile } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { contentDisposition } from '#files';
import { CurrentPrincipal, Requires, type Principal } from '#http';
import { OpenEvidence } from '../use-cases/open-evidence.js';

const PDF = 'application/pdf';
/** Shown in the browser; anything else is downloaded. */
const SHOWN = new Set([PDF, 'image/jpeg', 'image/png', 'image/webp']);
const LOCKED = "default-src 'none'; frame-ancestors 'self'";

/**
 * The bytes of a proof, as what they were found to be, in a sandbox: whatever is in a file from
 * outside, it runs nothing here. Only a PDF has no sandbox, in which browsers refuse to show it.
 */
@Controller('evidence')
export class EvidenceFileController {
  constructor(private readonly openEvidence: OpenEvidence) {}

  /** @param download given: saved instead of shown */
  @Get(':id/file')
  @Requires('evidence.view')
  async file(
    @CurrentPrincipal() principal: Principal,
    @Param('id') id: string,
    @Query('download') download: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const { evidence, content } = await this.openEvidence.execute(principal, id);
    const { mediaType, name, size } = evidence;
    const kind = SHOWN.has(mediaType) && download === undefined ? 'inline' : 'attachment';
    void reply
      .header('x-content-type-options', 'nosniff')
      .header(
        'content-security-policy',
        mediaType === PDF && kind === 'inline' ? LOCKED : `sandbox; ${LOCKED}`,
      )
      .header('x-frame-options', 'SAMEORIGIN')
      .header('cross-origin-resource-policy', 'same-origin')
      .header('cache-control', 'private, no-store');
    return new StreamableFile(content, {
      type: mediaType,
      length: size,
      disposition: contentDisposition(kind, name),
    });
  }
}
