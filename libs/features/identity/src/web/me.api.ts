import {
  BrowserSession,
  Client,
  type ClientFacts,
  CurrentPrincipal,
  type Principal,
  Requires,
  Throttle,
} from '#http';
import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  HttpStatus,
  Param,
  Post,
  Put,
  Req,
  Res,
} from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { ApiTokenView, SessionView } from '../queries/account-view.js';
import { OwnAccountQueries } from '../queries/own-account.queries.js';
import { ChangePassword } from '../use-cases/change-password.js';
import { CreateApiToken } from '../use-cases/create-api-token.js';
import { EndSession } from '../use-cases/end-session.js';
import { RevokeApiToken } from '../use-cases/revoke-api-token.js';
import { ChangePasswordDto } from './dto/change-password.dto.js';
import { CreateTokenDto } from './dto/create-token.dto.js';
import { OwnSessionDto } from './dto/own-session.dto.js';
import { OwnTokenDto } from './dto/own-token.dto.js';
import { SecretDto } from './dto/secret.dto.js';

/** One's own account; with a session only, never with a token. */
@ApiTags('me')
@Controller('api/v1/me')
@Requires('account.self')
export class MeApi {
  constructor(
    private readonly queries: OwnAccountQueries,
    private readonly changePassword: ChangePassword,
    private readonly endSession: EndSession,
    private readonly createToken: CreateApiToken,
    private readonly revokeToken: RevokeApiToken,
    private readonly browser: BrowserSession,
  ) {}

  @Put('password')
  @Throttle({ requests: 10, seconds: 60 })
  @HttpCode(HttpStatus.NO_CONTENT)
  @ApiOperation({ summary: 'Change the password; every other session ends' })
  @ApiNoContentResponse()
  async setPassword(
    @CurrentPrincipal() principal: Principal,
    @Body() { current, password }: ChangePasswordDto,
    @Client() client: ClientFacts,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    const secret = await this.changePassword.execute(principal, { current, password, ...client });
    await this.browser.start(request, reply, secret);
  }

  @Get('sessions')
  @ApiOperation({ summary: 'Where one is logged in' })
  @ApiOkResponse({ type: [OwnSessionDto] })
  sessions(@CurrentPrincipal() principal: Principal): Promise<SessionView[]> {
    return this.queries.sessions(principal);
  }

  @Delete('sessions/:id')
  @HttpCode(HttpStatus.NO_CONTENT)
  @ApiOperation({ summary: 'Log another device out' })
  @ApiNoContentResponse()
  async end(@CurrentPrincipal() principal: Principal, @Param('id') id: string): Promise<void> {
    await this.endSession.execute(principal, id);
  }

  @Get('tokens')
  @ApiOperation({ summary: 'One’s API tokens' })
  @ApiOkResponse({ type: [OwnTokenDto] })
  tokens(@CurrentPrincipal() principal: Principal): Promise<ApiTokenView[]> {
    return this.queries.tokens(principal);
  }

  @Post('tokens')
  @ApiOperation({ summary: 'Make an API token, shown once' })
  @ApiCreatedResponse({ type: SecretDto })
  async addToken(
    @CurrentPrincipal() principal: Principal,
    @Body() { name, scopes, days }: CreateTokenDto,
  ): Promise<{ secret: string }> {
    return { secret: await this.createToken.execute(principal, { name, scopes, days }) };
  }

  @Delete('tokens/:id')
  @HttpCode(HttpStatus.NO_CONTENT)
  @ApiOperation({ summary: 'Revoke an API token' })
  @ApiNoContentResponse()
  async endToken(@CurrentPrincipal() principal: Principal, @Param('id') id: string): Promise<void> {
    await this.revokeToken.execute(principal, id);
  }
}
