import { type ExecutionContext, Injectable, Module, type NestInterceptor } from '@nestjs/common';
import { APP_INTERCEPTOR } from '@nestjs/core';
import type { FastifyReply } from 'fastify';
import { type Observable, of } from 'rxjs';

/** The response header that names the handler a request would have reached. */
export const REACHED = 'x-reached';

/** Says that the guards let a request through, and calls nothing. */
@Injectable()
class ProbeInterceptor implements NestInterceptor {
  intercept(context: ExecutionContext): Observable<unknown> {
    context.switchToHttp().getResponse<FastifyReply>().header(REACHED, context.getHandler().name);
    return of(null);
  }
}

/** Makes every route of an application harmless: for asking who may call it. */
@Module({ providers: [{ provide: APP_INTERCEPTOR, useClass: ProbeInterceptor }] })
export class ProbeModule {}
