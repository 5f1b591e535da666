import { type FormState, type Page, page, type Principal } from '#http';
import { AccountsQueries } from '#identity';
import { Clock } from '#kernel';
import type { Locale } from '#views';
import { Injectable } from '@nestjs/common';
import { grantRows } from './account-models.js';
import { RoleChoices } from './role-choices.js';
import { Scopes } from './scopes.js';

/** The page of one account, with the form for another role as it was typed. */
@Injectable()
export class AccountPage {
  constructor(
    private readonly accounts: AccountsQueries,
    private readonly scopes: Scopes,
    private readonly roles: RoleChoices,
    private readonly clock: Clock,
  ) {}

  async show(principal: Principal, locale: Locale, id: string, form: FormState): Promise<Page> {
    const account = await this.accounts.account(principal, id);
    const names = await this.scopes.names(account.grants.map(({ scopeId }) => scopeId));
    const model = {
      account,
      own: account.userId === principal.userId,
      grants: grantRows(account.grants, names, this.clock.now()),
      form,
      roles: this.roles.in(locale),
    };
    return page('accounts/account', model, { status: form.status });
  }
}
