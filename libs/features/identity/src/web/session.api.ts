import {
  BrowserSession,
  Client,
  type ClientFacts,
  CsrfTokens,
  CurrentPrincipal,
  type Principal,
  Public,
  Requires,
  Throttle,
} from '#http';
import { Body, Controller, Delete, Get, HttpCode, HttpStatus, Post, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { EndSession } from '../use-cases/end-session.js';
import { LogIn } from '../use-cases/log-in.js';
import { LogInDto } from './dto/log-in.dto.js';
import { SessionDto } from './dto/session.dto.js';
import { principalView, type SessionState } from './principal-view.js';

/** A browser's session over JSON; machines use API tokens instead. */
@ApiTags('session')
@Controller('api/v1/session')
export class SessionApi {
  constructor(
    private readonly logIn: LogIn,
    private readonly endSession: EndSession,
    private readonly browser: BrowserSession,
    private readonly csrf: CsrfTokens,
  ) {}

  @Get()
  @Public()
  @ApiOperation({ summary: 'Who the session cookie belongs to, and a token for unsafe requests' })
  @ApiOkResponse({ type: SessionDto })
  show(
    @CurrentPrincipal() principal: Principal | null,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): SessionState {
    return {
      principal: principal && principalView(principal),
      csrfToken: this.csrf.issue(request, reply),
    };
  }

  @Post()
  @Public()
  @Throttle({ requests: 30, seconds: 60 })
  @HttpCode(HttpStatus.OK)
  @ApiOperation({ summary: 'Log in; the answer sets the session cookie' })
  @ApiOkResponse({ type: SessionDto })
  async open(
    @Body() { username, password }: LogInDto,
    @Client() client: ClientFacts,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionState> {
    const { secret } = await this.logIn.execute({ username, password, ...client });
    await this.browser.start(request, reply, secret);
    return this.show(request.principal, request, reply);
  }

  @Delete()
  @Requires('account.self')
  @HttpCode(HttpStatus.NO_CONTENT)
  @ApiOperation({ summary: 'Log out' })
  async end(
    @CurrentPrincipal() principal: Principal,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    await this.endSession.execute(principal, principal.sessionId ?? '');
    this.browser.end(request, reply);
  }
}
