import { contentDisposition } from '#files';
import { CurrentPrincipal, Requires, type Principal } from '#http';
import { Controller, Get, Param, Res, StreamableFile } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { OpenProof } from '../use-cases/open-proof.js';

/** A proof's bytes, always downloaded: whatever is in a file from outside, it runs nothing here. */
@Controller('innovation/projects/:id/proofs')
export class ProofFileController {
  constructor(private readonly openProof: OpenProof) {}

  @Get(':proofId')
  @Requires('innovation.view')
  async file(
    @CurrentPrincipal() principal: Principal,
    @Param('id') id: string,
    @Param('proofId') proofId: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const { proof, content } = await this.openProof.execute(principal, id, proofId);
    void reply
      .header('x-content-type-options', 'nosniff')
      .header('content-security-policy', "sandbox; default-src 'none'")
      .header('cache-control', 'private, no-store');
    const disposition = contentDisposition('attachment', proof.name);
    return new StreamableFile(content, { type: proof.mediaType, length: proof.size, disposition });
  }
}
