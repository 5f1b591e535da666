import { type Actor } from '#database';
import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { ANONYMOUS, type Authentication, Authenticator } from '../access/authenticator.js';
import { CookieJar } from './cookie-jar.js';
import { DefaultDistrict } from './default-district.js';

const BEARER = /^Bearer ([\w.~+/-]+=*)$/i;
const API = '/api/';

/** Says for each request who it is from, and on whose behalf the code below runs. */
@Injectable()
export class RequestIdentity {
  constructor(
    private readonly authenticator: Authenticator,
    private readonly cookies: CookieJar,
    private readonly district: DefaultDistrict,
  ) {}

  /** API tokens open the API only; a request that shows one is judged by it alone. */
  async authenticate(request: FastifyRequest): Promise<Authentication> {
    const { authorization } = request.headers;
    if (authorization !== undefined) {
      const secret = BEARER.exec(authorization)?.[1];
      if (secret === undefined || !request.url.startsWith(API)) return ANONYMOUS;
      return this.authenticator.authenticate({ kind: 'token', secret });
    }
    const secret = this.cookies.read(request, 'session');
    return secret === null ? ANONYMOUS : this.authenticator.authenticate({ kind: 'session', secret });
  }

  async actor(request: FastifyRequest): Promise<Actor> {
    const { principal } = request;
    return {
      userId: principal?.userId ?? null,
      name: principal?.name ?? 'public',
      districtId: principal?.districtId ?? (await this.district.id()),
      requestId: request.id,
    };
  }
}
