import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { mergeMap, type Observable } from 'rxjs';
import { Page } from './page.js';
import { PageWriter } from './page-writer.js';
import { Redirect } from './redirect.js';

/** Renders the pages and redirects that controllers return; everything else passes. */
@Injectable()
export class PageInterceptor implements NestInterceptor {
  constructor(private readonly writer: PageWriter) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const http = context.switchToHttp();
    return next.handle().pipe(
      mergeMap(async (value: unknown) => {
        const request = http.getRequest<FastifyRequest>();
        const reply = http.getResponse<FastifyReply>();
        if (value instanceof Page)
          return this.writer.page(value, request, reply, await this.writer.unionName(request));
        return value instanceof Redirect ? this.writer.redirect(value, request, reply) : value;
      }),
    );
  }
}
