import { type ExecutionContext, HttpException, HttpStatus, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ACCEPTS_UPLOAD } from './accepts-upload.decorator.js';
import { dropRest } from './drop-rest.js';
import type { Upload } from './upload.js';

/** Reads a multipart request up to its first file and leaves the file's bytes for the handler. */
@Injectable()
export class UploadReader {
  constructor(private readonly reflector: Reflector) {}

  /** Puts the fields into `request.body` and the file into `request.upload`. */
  async begin(request: FastifyRequest, context: ExecutionContext): Promise<void> {
    if (!this.reflector.get<boolean | undefined>(ACCEPTS_UPLOAD, context.getHandler())) {
      throw new HttpException('multipart', HttpStatus.UNSUPPORTED_MEDIA_TYPE);
    }
    dropRest(request.raw, context.switchToHttp().getResponse<FastifyReply>().raw);
    const fields: Record<string, string> = {};
    const file = await readToFile(request, fields);
    request.body = fields;
    request.upload = { fields, file };
  }
}

async function readToFile(request: FastifyRequest, fields: Record<string, string>): Promise<Upload['file']> {
  const parts = request.parts();
  for (let next = await parts.next(); !next.done; next = await parts.next()) {
    const part = next.value;
    if (part.type === 'file') return { name: part.filename, stream: part.file };
    if (typeof part.value === 'string') fields[part.fieldname] = part.value;
  }
  return null;
}
