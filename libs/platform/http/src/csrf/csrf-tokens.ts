import { AppConfig } from '#config';
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CookieJar } from '../sessions/cookie-jar.js';
import { derivedKey } from '../sessions/derived-key.js';

const SALT_BYTES = 9;
const MAC_BYTES = 18;
const TOKEN = /^[\w-]{36}$/;

/**
 * Tokens that only the portal's own pages know: an HMAC over the session's (or the anonymous
 * visitor's) cookie. Nothing is stored, and a token stays good after its session expired, which lets
 * the form it came with be kept. The salt makes each one different, so compression tells nothing (BREACH).
 */
@Injectable()
export class CsrfTokens {
  private readonly key: Buffer;

  constructor(
    config: AppConfig,
    private readonly cookies: CookieJar,
  ) {
    this.key = derivedKey(config.secret, 'csrf');
  }

  /** A token for the page being rendered; gives an anonymous visitor the cookie it is bound to. */
  issue(request: FastifyRequest, reply: FastifyReply): string {
    let bound = this.boundTo(request);
    if (bound === null) {
      bound = randomBytes(16).toString('base64url');
      this.cookies.replace(request, reply, 'visitor', bound);
    }
    return this.token(randomBytes(SALT_BYTES), bound);
  }

  verify(request: FastifyRequest, token: unknown): boolean {
    const bound = this.boundTo(request);
    if (bound === null || typeof token !== 'string' || !TOKEN.test(token)) return false;
    const salt = Buffer.from(token, 'base64url').subarray(0, SALT_BYTES);
    return timingSafeEqual(Buffer.from(token), Buffer.from(this.token(salt, bound)));
  }

  private boundTo(request: FastifyRequest): string | null {
    return this.cookies.read(request, 'session') ?? this.cookies.read(request, 'visitor');
  }

  private token(salt: Buffer, bound: string): string {
    const mac = createHmac('sha256', this.key).update(salt).update(bound).digest().subarray(0, MAC_BYTES);
    return Buffer.concat([salt, mac]).toString('base64url');
  }
}
