import { type Locale, type TextParams, Translator } from '#views';
import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { page } from '../pages/page.js';
import { PageWriter } from '../pages/page-writer.js';
import { RequestLocale } from '../pages/request-locale.js';
import type { Problem, ProblemJson } from './problem.js';
import { ProblemTexts } from './problem-texts.js';

/** A refusal as problem+json, as a page, as a part of a page, and as bare text when nothing else works. */
@Injectable()
export class ProblemWriter {
  constructor(
    private readonly texts: ProblemTexts,
    private readonly translator: Translator,
    private readonly locale: RequestLocale,
    private readonly pages: PageWriter,
  ) {}

  json(problem: Problem, request: FastifyRequest, reply: FastifyReply): string {
    const locale = this.locale.of(request);
    const remedy = this.texts.remedy(locale, problem);
    const body: ProblemJson = {
      type: `urn:star-union:problem:${problem.code}`,
      title: this.texts.title(locale, problem.code, problem.params),
      status: problem.status,
      ...(remedy === null ? {} : { detail: remedy }),
      instance: `urn:uuid:${request.id}`,
      code: problem.code,
      ...(problem.errors.length === 0 ? {} : { errors: this.fields(locale, problem) }),
    };
    reply
      .code(problem.status)
      .header('content-type', 'application/problem+json; charset=utf-8')
      .header('content-language', locale)
      .header('cache-control', 'no-store');
    return JSON.stringify(body);
  }

  page(problem: Problem, request: FastifyRequest, reply: FastifyReply): string {
    const locale = this.locale.of(request);
    const model = {
      problem: {
        status: problem.status,
        code: problem.code,
        title: this.texts.title(locale, problem.code, problem.params),
        detail: this.texts.remedy(locale, problem),
        action: null,
      },
    };
    return this.pages.page(page('errors/problem', model, { status: problem.status }), request, reply);
  }

  fragment(problem: Problem, request: FastifyRequest, reply: FastifyReply): string {
    const locale = this.locale.of(request);
    const model = {
      title: this.texts.title(locale, problem.code, problem.params),
      detail: this.texts.remedy(locale, problem),
      errors: this.fields(locale, problem),
      signIn: problem.status === 401,
    };
    return this.pages.page(page('errors/fragment', model, { status: problem.status }), request, reply);
  }

  /** When rendering itself failed. */
  plain(problem: Problem, request: FastifyRequest, reply: FastifyReply): string {
    const locale = this.locale.of(request);
    reply.code(problem.status).header('content-type', 'text/plain; charset=utf-8');
    const id: TextParams = { id: request.id };
    return `${this.texts.title(locale, problem.code, problem.params)}\n${this.translator.t(locale, 'http.request', id)}\n`;
  }

  private fields(locale: Locale, problem: Problem) {
    return problem.errors.map(({ pointer, code, params }) => ({
      pointer,
      code,
      message: this.texts.field(locale, code, params),
    }));
  }
}
