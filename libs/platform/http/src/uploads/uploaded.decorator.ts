import { invalid } from '#kernel';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Upload } from './upload.js';

/** The upload of a route with `@AcceptsUpload()`. @throws DomainError when the request is no upload */
export const Uploaded = createParamDecorator((_: unknown, context: ExecutionContext): Upload => {
  const { upload } = context.switchToHttp().getRequest<FastifyRequest>();
  if (!upload) throw invalid('http.no_upload');
  return upload;
});
