import { forbidden } from '#kernel';
import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { UploadReader } from '../uploads/upload-reader.js';
import { CsrfTokens } from './csrf-tokens.js';

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Every unsafe request that a browser could have been tricked into carries the token, log-in
 * included: as header `x-csrf-token` or form field `_csrf`. Bearer tokens are never sent by themselves,
 * so requests that show one need none.
 */
@Injectable()
export class CsrfGuard implements CanActivate {
  constructor(
    private readonly tokens: CsrfTokens,
    private readonly uploads: UploadReader,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    if (SAFE.has(request.method)) return true;
    if (request.isMultipart()) await this.uploads.begin(request, context);
    if (request.headers.authorization !== undefined) return true;
    if (!this.tokens.verify(request, request.headers['x-csrf-token'] ?? takeField(request.body))) {
      throw forbidden('http.csrf');
    }
    return true;
  }
}

/** Takes the token out of the form, so that DTOs and kept forms do not see it. */
function takeField(body: unknown): unknown {
  if (typeof body !== 'object' || body === null || !('_csrf' in body)) return undefined;
  const { _csrf: token } = body;
  delete (body as { _csrf?: unknown })._csrf;
  return token;
}
