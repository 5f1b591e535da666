import { type ArgumentsHost, Catch, type ExceptionFilter, Injectable, Logger } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { PageWriter } from '../pages/page-writer.js';
import { keptFormOf } from '../forms/kept-form.js';
import { SealedForms } from '../forms/sealed-forms.js';
import { SignInFlow } from '../sessions/sign-in-flow.js';
import type { Problem } from './problem.js';
import { problemOf } from './problem-of.js';
import { ProblemWriter } from './problem-writer.js';
import { wantsFragment, wantsJson } from './wants-json.js';

/** The one place where something thrown becomes an answer. */
@Catch()
@Injectable()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger('Http');

  constructor(
    private readonly problems: ProblemWriter,
    private readonly pages: PageWriter,
    private readonly signIn: SignInFlow,
    private readonly forms: SealedForms,
  ) {}

  catch(thrown: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const problem = problemOf(thrown);
    if (problem.status >= 500) this.logger.error({ err: thrown, requestId: request.id, code: problem.code });
    if (reply.sent || reply.raw.headersSent) {
      reply.raw.destroy(); // half an answer is out: cutting it is the only honest end
      return;
    }
    void reply.send(this.answer(problem, request, reply));
  }

  private answer(problem: Problem, request: FastifyRequest, reply: FastifyReply): string {
    if (problem.retryAfter !== null) reply.header('retry-after', problem.retryAfter);
    if (wantsJson(request)) return this.problems.json(problem, request, reply);
    try {
      if (problem.code === 'http.password_change_required') {
        return this.pages.redirect(this.signIn.changePassword(), request, reply);
      }
      if (problem.status === 401 && !wantsFragment(request)) return this.toSignIn(request, reply);
      return wantsFragment(request)
        ? this.problems.fragment(problem, request, reply)
        : this.problems.page(problem, request, reply);
    } catch (error) {
      this.logger.error({ err: error, requestId: request.id });
      return this.problems.plain(problem, request, reply);
    }
  }

  private toSignIn(request: FastifyRequest, reply: FastifyReply): string {
    if (request.method === 'GET')
      return this.pages.redirect(this.signIn.comeBack(request.url), request, reply);
    const form = keptFormOf(request);
    const kept = form && request.formerUserId ? this.forms.seal(form, request.formerUserId) : null;
    return this.pages.page(this.signIn.keepForm(kept), request, reply);
  }
}
