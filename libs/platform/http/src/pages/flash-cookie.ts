import { type Flash, type Locale, Translator } from '#views';
import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CookieJar } from '../sessions/cookie-jar.js';
import type { FlashMessage } from './redirect.js';

const KINDS: readonly unknown[] = ['success', 'info', 'warning', 'danger'];
const SECONDS = 60;

/** Carries a message over a redirect and shows it once. */
@Injectable()
export class FlashCookie {
  constructor(
    private readonly cookies: CookieJar,
    private readonly translator: Translator,
  ) {}

  put(reply: FastifyReply, message: FlashMessage): void {
    this.cookies.write(reply, 'flash', Buffer.from(JSON.stringify(message)).toString('base64url'), SECONDS);
  }

  take(request: FastifyRequest, reply: FastifyReply, locale: Locale): Flash | null {
    const cookie = this.cookies.read(request, 'flash');
    if (cookie === null) return null;
    this.cookies.clear(reply, 'flash');
    const message = parse(cookie);
    const text = message && this.translator.find(locale, message.key, message.params);
    return text ? { kind: message.kind, text } : null;
  }
}

/** A cookie is the client's to write: anything of another shape is no message. */
function parse(cookie: string): FlashMessage | null {
  try {
    const { kind, key, params } = JSON.parse(Buffer.from(cookie, 'base64url').toString()) as FlashMessage;
    return KINDS.includes(kind) && typeof key === 'string' ? { kind, key, params: { ...params } } : null;
  } catch {
    return null;
  }
}
