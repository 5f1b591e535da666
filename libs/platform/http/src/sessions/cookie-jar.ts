import { AppConfig } from '#config';
import type { CookieSerializeOptions } from '@fastify/cookie';
import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** The portal's cookies: who is logged in, the anonymous visitor's token seed, a message to show once, the language. */
export type CookieName = 'session' | 'visitor' | 'flash' | 'locale';

/**
 * Reads and writes the portal's own cookies. Over https they carry the `__Host-` prefix, with which
 * the browser refuses a copy planted by another host; over plain http (localhost) it cannot.
 */
@Injectable()
export class CookieJar {
  private readonly secure: boolean;

  constructor(config: AppConfig) {
    this.secure = config.http.publicUrl.startsWith('https:');
  }

  read(request: FastifyRequest, name: CookieName): string | null {
    // null when the router refused the URL before any hook ran
    const cookies = request.cookies as FastifyRequest['cookies'] | null;
    return cookies?.[this.fullName(name)] ?? null;
  }

  /** @param maxAge seconds; without it the cookie ends with the browser */
  write(reply: FastifyReply, name: CookieName, value: string, maxAge?: number): void {
    void reply.setCookie(this.fullName(name), value, {
      ...this.options(),
      ...(maxAge === undefined ? {} : { maxAge }),
    });
  }

  /** As `write`, and `read` of the same request sees it already. */
  replace(
    request: FastifyRequest,
    reply: FastifyReply,
    name: CookieName,
    value: string,
    maxAge?: number,
  ): void {
    request.cookies[this.fullName(name)] = value;
    this.write(reply, name, value, maxAge);
  }

  clear(reply: FastifyReply, name: CookieName): void {
    void reply.clearCookie(this.fullName(name), this.options());
  }

  private fullName(name: CookieName): string {
    return this.secure ? `__Host-${name}` : name;
  }

  private options(): CookieSerializeOptions {
    return { path: '/', httpOnly: true, sameSite: 'lax', secure: this.secure };
  }
}
