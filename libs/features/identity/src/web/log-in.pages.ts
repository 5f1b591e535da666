import {
  BrowserSession,
  Client,
  type ClientFacts,
  CurrentPrincipal,
  EMPTY_FORM,
  type Form,
  FormBody,
  type FormState,
  type Page,
  page,
  PageFrame,
  type Principal,
  Public,
  redirect,
  type Redirect,
  Requires,
  SealedForms,
  Throttle,
} from '#http';
import { Controller, Get, Post, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { EndSession } from '../use-cases/end-session.js';
import { LogIn } from '../use-cases/log-in.js';
import { LogInForm } from './log-in.form.js';
import { safeNext } from './safe-next.js';

@ApiExcludeController()
@Controller()
export class LogInPages {
  constructor(
    private readonly logIn: LogIn,
    private readonly endSession: EndSession,
    private readonly browser: BrowserSession,
    private readonly sealedForms: SealedForms,
    private readonly frame: PageFrame,
  ) {}

  @Get('login')
  @Public()
  form(@CurrentPrincipal() principal: Principal | null, @Query('next') next?: unknown): Page | Redirect {
    const path = safeNext(typeof next === 'string' ? next : undefined);
    if (principal) return redirect(path ?? this.frame.start(principal));
    return logInPage(EMPTY_FORM, path, null);
  }

  @Post('login')
  @Public()
  @Throttle({ requests: 30, seconds: 60 })
  async submit(
    @FormBody(LogInForm) form: Form<LogInForm>,
    @Client() client: ClientFacts,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Page | Redirect> {
    return form.submit(
      async ({ username, password, next, kept }) => {
        await this.endFormer(request);
        const { userId, secret } = await this.logIn.execute({ username, password, ...client });
        await this.browser.start(request, reply, secret);
        const form = kept === undefined ? null : this.sealedForms.open(kept, userId);
        if (form) return page('identity/resume', { path: form.path, fields: form.fields });
        const start = request.principal ? this.frame.start(request.principal) : '/';
        return redirect(safeNext(next) ?? start);
      },
      (state) => logInPage(state, safeNext(text(state, 'next')), text(state, 'kept') ?? null),
    );
  }

  @Post('logout')
  @Requires('account.self')
  async end(
    @CurrentPrincipal() principal: Principal,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Redirect> {
    await this.endSession.execute(principal, principal.sessionId ?? '');
    this.browser.end(request, reply);
    return redirect('/', 'identity.flash.loggedOut');
  }

  /** Logging in replaces the session there was, also when it was somebody else's. */
  private async endFormer({ principal }: FastifyRequest): Promise<void> {
    if (principal?.sessionId) await this.endSession.execute(principal, principal.sessionId);
  }
}

/** @param kept a form that waits for the log-in: the page says so */
export function logInPage(form: FormState, next: string | null, kept: string | null): Page {
  const username = text(form, 'username') ?? '';
  return page(
    'identity/login',
    { form: { ...form, values: { username } }, next, kept },
    { status: form.status },
  );
}

function text(state: FormState, name: string): string | undefined {
  const value = state.values[name];
  return typeof value === 'string' ? value : undefined;
}
