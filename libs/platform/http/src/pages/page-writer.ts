import { type ViewContext, ViewRenderer } from '#views';
import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CsrfTokens } from '../csrf/csrf-tokens.js';
import { FlashCookie } from './flash-cookie.js';
import type { Page } from './page.js';
import { PageFrame } from './page-frame.js';
import type { Redirect } from './redirect.js';
import { RequestLocale } from './request-locale.js';

/** Turns what controllers return into answers: a page into HTML, a redirect into 303 (or htmx's own header). */
@Injectable()
export class PageWriter {
  constructor(
    private readonly views: ViewRenderer,
    private readonly locale: RequestLocale,
    private readonly csrf: CsrfTokens,
    private readonly flash: FlashCookie,
    private readonly frame: PageFrame,
  ) {}

  /** For {@link page}: what takes a moment to find out. */
  async unionName({ principal }: FastifyRequest): Promise<string | null> {
    return principal && this.frame.unionName(principal);
  }

  /** Sets status and headers on the reply. @returns the HTML */
  page(page: Page, request: FastifyRequest, reply: FastifyReply, unionName: string | null = null): string {
    const html = this.views.render(page.template, page.model, this.context(request, reply, unionName));
    reply
      .code(page.status)
      .header('content-type', 'text/html; charset=utf-8')
      .header('cache-control', 'no-store');
    return html;
  }

  redirect(redirect: Redirect, request: FastifyRequest, reply: FastifyReply): string {
    if (redirect.flash) this.flash.put(reply, redirect.flash);
    if (request.headers['hx-request'] === 'true') reply.code(200).header('hx-redirect', redirect.url);
    else reply.code(303).header('location', redirect.url);
    return '';
  }

  private context(request: FastifyRequest, reply: FastifyReply, unionName: string | null): ViewContext {
    const { principal } = request;
    const locale = this.locale.of(request);
    return {
      locale,
      path: request.method === 'GET' ? request.url : '/',
      csrfToken: this.csrf.issue(request, reply),
      user: principal && {
        name: principal.name,
        roles: principal.grants.map((grant) => grant.role),
        unionName,
      },
      nav: principal ? this.frame.nav(principal, request.url, locale) : [],
      flash: this.flash.take(request, reply, locale),
      requestId: request.id,
      portalName: this.frame.portalName(locale),
    };
  }
}
