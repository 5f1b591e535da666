import { AppConfig } from '#config';
import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Authenticator } from '../access/authenticator.js';
import { CookieJar } from './cookie-jar.js';

const SECONDS_PER_HOUR = 3600;
/** The cookie outlives its session, so that a form sent too late is still known to come from our page. */
const LINGER_SECONDS = 7 * 24 * SECONDS_PER_HOUR;

/** Puts a new session into the browser, or takes it out. */
@Injectable()
export class BrowserSession {
  private readonly maxAge: number;

  constructor(
    config: AppConfig,
    private readonly cookies: CookieJar,
    private readonly authenticator: Authenticator,
  ) {
    this.maxAge = config.session.absoluteHours * SECONDS_PER_HOUR + LINGER_SECONDS;
  }

  /** The rest of this very request already belongs to the session: tokens of the page it renders are good. */
  async start(request: FastifyRequest, reply: FastifyReply, secret: string): Promise<void> {
    this.cookies.replace(request, reply, 'session', secret, this.maxAge);
    const { principal } = await this.authenticator.authenticate({ kind: 'session', secret });
    request.principal = principal;
  }

  end(request: FastifyRequest, reply: FastifyReply): void {
    this.cookies.clear(reply, 'session');
    request.principal = null;
  }
}
