import { CurrentPrincipal, type Principal, Public, Requires } from '#http';
import { Controller, Get, Param, Res, StreamableFile } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { type PictureContent, PictureQueries } from '../queries/picture.queries.js';

const LOCKED = "sandbox; default-src 'none'";

/** Bytes of pictures: always JPEG that we drew ourselves. */
@Controller('activities/:id')
export class PicturesController {
  constructor(private readonly pictures: PictureQueries) {}

  @Get('picture')
  @Public()
  async announcement(
    @CurrentPrincipal() principal: Principal | null,
    @Param('id') id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    return send(reply, await this.pictures.announcement(principal, id));
  }

  @Get('photos/:photoId')
  @Requires('activity.view')
  async photo(
    @CurrentPrincipal() principal: Principal,
    @Param('id') id: string,
    @Param('photoId') photoId: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    return send(reply, await this.pictures.photo(principal, id, photoId));
  }
}

/** Never kept by a browser: consent may be withdrawn at any time. */
function send(reply: FastifyReply, { content, size }: PictureContent): StreamableFile {
  void reply
    .header('x-content-type-options', 'nosniff')
    .header('content-security-policy', LOCKED)
    .header('cache-control', 'private, no-store');
  return new StreamableFile(content, { type: 'image/jpeg', length: size });
}
