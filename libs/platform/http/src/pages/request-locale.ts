import { type Locale, negotiateLocale } from '#views';
import { createParamDecorator, type ExecutionContext, Injectable, type PipeTransform } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { CookieJar } from '../sessions/cookie-jar.js';

/** The language to answer in: the cookie of the switch, then the account's, then the browser's, then Chinese. */
@Injectable()
export class RequestLocale implements PipeTransform<FastifyRequest, Locale> {
  constructor(private readonly cookies: CookieJar) {}

  of(request: FastifyRequest): Locale {
    const chosen = this.cookies.read(request, 'locale') ?? request.principal?.locale;
    return negotiateLocale(chosen ?? undefined, request.headers['accept-language']);
  }

  transform(request: FastifyRequest): Locale {
    return this.of(request);
  }
}

/** The reader's language, for controllers that choose words themselves. */
export function CurrentLocale(): ParameterDecorator {
  return createParamDecorator((_: unknown, context: ExecutionContext) =>
    context.switchToHttp().getRequest<FastifyRequest>(),
  )(RequestLocale);
}
