import {
  CurrentLocale,
  CurrentPrincipal,
  EMPTY_FORM,
  type Form,
  FormBody,
  type Page,
  page,
  type Principal,
  redirect,
  type Redirect,
  Requires,
} from '#http';
import { EndGrant, GrantRole, ResetPassword, SetAccountActive } from '#identity';
import type { Locale } from '#views';
import { Controller, Get, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { AccountPage } from './account-page.js';
import { GrantForm } from './grant.form.js';
import { Scopes } from './scopes.js';

/** 账号: one account, its roles, its password. */
@ApiExcludeController()
@Controller('accounts/:id')
@Requires('account.manage')
export class AccountPages {
  constructor(
    private readonly accountPage: AccountPage,
    private readonly grantRole: GrantRole,
    private readonly endGrant: EndGrant,
    private readonly resetPassword: ResetPassword,
    private readonly setActive: SetAccountActive,
    private readonly scopes: Scopes,
  ) {}

  @Get()
  show(
    @CurrentPrincipal() principal: Principal,
    @CurrentLocale() locale: Locale,
    @Param('id') id: string,
  ): Promise<Page> {
    return this.accountPage.show(principal, locale, id, EMPTY_FORM);
  }

  @Post('grants')
  grant(
    @CurrentPrincipal() principal: Principal,
    @CurrentLocale() locale: Locale,
    @Param('id') id: string,
    @FormBody(GrantForm) form: Form<GrantForm>,
  ): Promise<Page | Redirect> {
    return form.submit(
      async (input) => {
        const request = await this.scopes.request(input);
        await this.grantRole.execute(principal, { userId: id, ...request });
        return redirect(`/accounts/${id}`, 'accounts.flash.granted');
      },
      (state) => this.accountPage.show(principal, locale, id, state),
    );
  }

  @Post('grants/:grantId/end')
  async end(
    @CurrentPrincipal() principal: Principal,
    @Param('id') id: string,
    @Param('grantId') grantId: string,
  ): Promise<Redirect> {
    await this.endGrant.execute(principal, id, grantId);
    return redirect(`/accounts/${id}`, 'accounts.flash.ended');
  }

  @Post('reset')
  async reset(@CurrentPrincipal() principal: Principal, @Param('id') id: string): Promise<Page> {
    const password = await this.resetPassword.execute(principal, id);
    return page('accounts/secret', { userId: id, password, created: false });
  }

  @Post('deactivate')
  async deactivate(@CurrentPrincipal() principal: Principal, @Param('id') id: string): Promise<Redirect> {
    await this.setActive.execute(principal, id, false);
    return redirect(`/accounts/${id}`, 'accounts.flash.deactivated');
  }

  @Post('reactivate')
  async reactivate(@CurrentPrincipal() principal: Principal, @Param('id') id: string): Promise<Redirect> {
    await this.setActive.execute(principal, id, true);
    return redirect(`/accounts/${id}`, 'accounts.flash.reactivated');
  }
}
