import { CurrentPrincipal, type Principal, Requires } from '#http';
import { Body, Controller, Delete, Get, HttpCode, HttpStatus, Param, Post, Put, Query } from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import type { GrantRequest } from '../domain/check-grant.js';
import type { AccountPage, AccountView } from '../queries/account-view.js';
import { AccountsQueries } from '../queries/accounts.queries.js';
import { type CreatedUser, CreateUser } from '../use-cases/create-user.js';
import { EndGrant } from '../use-cases/end-grant.js';
import { GrantRole } from '../use-cases/grant-role.js';
import { ResetPassword } from '../use-cases/reset-password.js';
import { SetAccountActive } from '../use-cases/set-account-active.js';
import { AccountDto } from './dto/account.dto.js';
import { AccountFilterDto } from './dto/account-filter.dto.js';
import { AccountListDto } from './dto/account-list.dto.js';
import { ActiveDto } from './dto/active.dto.js';
import { CreateAccountDto } from './dto/create-account.dto.js';
import { CreatedAccountDto } from './dto/created-account.dto.js';
import { GrantRequestDto } from './dto/grant-request.dto.js';
import { SecretDto } from './dto/secret.dto.js';

/** The accounts of the district. */
@ApiTags('accounts')
@Controller('api/v1/accounts')
@Requires('account.manage')
export class AccountsApi {
  constructor(
    private readonly queries: AccountsQueries,
    private readonly createUser: CreateUser,
    private readonly resetPassword: ResetPassword,
    private readonly setActive: SetAccountActive,
    private readonly grantRole: GrantRole,
    private readonly endGrant: EndGrant,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Accounts, 50 a page' })
  @ApiOkResponse({ type: AccountListDto })
  list(
    @CurrentPrincipal() principal: Principal,
    @Query() { search = '', page = 1 }: AccountFilterDto,
  ): Promise<AccountPage> {
    return this.queries.list(principal, { search, page });
  }

  @Get(':id')
  @ApiOkResponse({ type: AccountDto })
  show(@CurrentPrincipal() principal: Principal, @Param('id') id: string): Promise<AccountView> {
    return this.queries.account(principal, id);
  }

  @Post()
  @ApiOperation({ summary: 'New account with a one-time password' })
  @ApiCreatedResponse({ type: CreatedAccountDto })
  create(
    @CurrentPrincipal() principal: Principal,
    @Body() { username, name, grant }: CreateAccountDto,
  ): Promise<CreatedUser> {
    return this.createUser.execute(principal, { username, name, grant: grant ? requestOf(grant) : null });
  }

  @Post(':id/password-reset')
  @ApiOperation({ summary: 'A one-time password; every session of the account ends' })
  @ApiCreatedResponse({ type: SecretDto })
  async reset(
    @CurrentPrincipal() principal: Principal,
    @Param('id') id: string,
  ): Promise<{ secret: string }> {
    return { secret: await this.resetPassword.execute(principal, id) };
  }

  @Put(':id/active')
  @HttpCode(HttpStatus.NO_CONTENT)
  @ApiOperation({ summary: 'Close an account with its sessions and tokens, or open it again' })
  @ApiNoContentResponse()
  async activate(
    @CurrentPrincipal() principal: Principal,
    @Param('id') id: string,
    @Body() { active }: ActiveDto,
  ): Promise<void> {
    await this.setActive.execute(principal, id, active);
  }

  @Post(':id/grants')
  @HttpCode(HttpStatus.NO_CONTENT)
  @ApiOperation({ summary: 'Give a role; the account has to log in again' })
  @ApiNoContentResponse()
  async grant(
    @CurrentPrincipal() principal: Principal,
    @Param('id') userId: string,
    @Body() grant: GrantRequestDto,
  ): Promise<void> {
    await this.grantRole.execute(principal, { userId, ...requestOf(grant) });
  }

  @Delete(':id/grants/:grantId')
  @HttpCode(HttpStatus.NO_CONTENT)
  @ApiOperation({ summary: 'Take a role back; the account has to log in again' })
  @ApiNoContentResponse()
  async end(
    @CurrentPrincipal() principal: Principal,
    @Param('id') userId: string,
    @Param('grantId') grantId: string,
  ): Promise<void> {
    await this.endGrant.execute(principal, userId, grantId);
  }
}

function requestOf({ role, scopeId, validUntil }: GrantRequestDto): GrantRequest {
  return {
    role,
    scopeId: scopeId ?? null,
    validUntil: validUntil === undefined ? null : new Date(validUntil),
  };
}
