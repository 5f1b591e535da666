import {
  CurrentLocale,
  CurrentPrincipal,
  EMPTY_FORM,
  type Form,
  FormBody,
  type FormState,
  type Page,
  page,
  pagerOf,
  type Principal,
  Requires,
} from '#http';
import { AccountsQueries, CreateUser } from '#identity';
import type { Locale } from '#views';
import { Controller, Get, Post, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { AccountForm } from './account.form.js';
import { AccountListQuery } from './account-list.query.js';
import { listModel } from './account-models.js';
import { RoleChoices } from './role-choices.js';
import { Scopes } from './scopes.js';

const PATH = '/accounts';

/** 账号: all accounts of the district, and new ones. */
@ApiExcludeController()
@Controller('accounts')
@Requires('account.manage')
export class AccountsPages {
  constructor(
    private readonly accounts: AccountsQueries,
    private readonly createUser: CreateUser,
    private readonly scopes: Scopes,
    private readonly roles: RoleChoices,
  ) {}

  @Get()
  async list(
    @CurrentPrincipal() principal: Principal,
    @Query() { q, page: at }: AccountListQuery,
  ): Promise<Page> {
    const found = await this.accounts.list(principal, { search: q ?? '', page: Number(at ?? 1) });
    const ids = found.items.flatMap(({ grants }) => grants.map(({ scopeId }) => scopeId));
    return page('accounts/list', {
      q: q ?? '',
      total: found.total,
      rows: listModel(found.items, await this.scopes.names(ids)),
      pager: pagerOf(PATH, { q }, found),
    });
  }

  @Get('new')
  form(@CurrentLocale() locale: Locale): Page {
    return this.newPage(locale, EMPTY_FORM);
  }

  @Post()
  create(
    @CurrentPrincipal() principal: Principal,
    @CurrentLocale() locale: Locale,
    @FormBody(AccountForm) form: Form<AccountForm>,
  ): Promise<Page> {
    return form.submit(
      async (input) => {
        const { username, name } = input;
        const grant = await this.scopes.request(input);
        const { userId, oneTimePassword } = await this.createUser.execute(principal, {
          username,
          name,
          grant,
        });
        return page('accounts/secret', { userId, password: oneTimePassword, created: true }, { status: 201 });
      },
      (state) => this.newPage(locale, state),
    );
  }

  private newPage(locale: Locale, form: FormState): Page {
    return page('accounts/new', { form, roles: this.roles.in(locale) }, { status: form.status });
  }
}
