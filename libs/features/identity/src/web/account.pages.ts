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
  type Principal,
  redirect,
  type Redirect,
  Requires,
  Throttle,
} from '#http';
import { invalid } from '#kernel';
import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { OwnAccountQueries } from '../queries/own-account.queries.js';
import { ChangePassword } from '../use-cases/change-password.js';
import { CreateApiToken } from '../use-cases/create-api-token.js';
import { RevokeApiToken } from '../use-cases/revoke-api-token.js';
import { type AccountForms, accountModel } from './account.view-model.js';
import { PasswordForm } from './password.form.js';
import { TokenForm } from './token.form.js';

const NO_FORMS: AccountForms = { password: EMPTY_FORM, token: EMPTY_FORM, newToken: null };

/** One's own account: password and API tokens. */
@ApiExcludeController()
@Controller('account')
@Requires('account.self')
export class AccountPages {
  constructor(
    private readonly queries: OwnAccountQueries,
    private readonly changePassword: ChangePassword,
    private readonly createToken: CreateApiToken,
    private readonly revokeToken: RevokeApiToken,
    private readonly browser: BrowserSession,
  ) {}

  @Get()
  show(@CurrentPrincipal() principal: Principal): Promise<Page> {
    return this.page(principal, NO_FORMS);
  }

  @Post('password')
  @Throttle({ requests: 10, seconds: 60 })
  async setPassword(
    @CurrentPrincipal() principal: Principal,
    @FormBody(PasswordForm) form: Form<PasswordForm>,
    @Client() client: ClientFacts,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Page | Redirect> {
    return form.submit(
      async ({ current, password, again }) => {
        if (password !== again) {
          throw invalid('identity.invalid', [{ pointer: '/again', code: 'identity.password_differs' }]);
        }
        const secret = await this.changePassword.execute(principal, { current, password, ...client });
        await this.browser.start(request, reply, secret);
        return redirect('/account', 'identity.flash.passwordChanged');
      },
      (state) => this.page(principal, { ...NO_FORMS, password: state }, state),
    );
  }

  @Post('tokens')
  async addToken(
    @CurrentPrincipal() principal: Principal,
    @FormBody(TokenForm) form: Form<TokenForm>,
  ): Promise<Page> {
    return form.submit(
      async (input) => {
        const newToken = await this.createToken.execute(principal, input);
        return this.page(principal, { ...NO_FORMS, newToken });
      },
      (state) => this.page(principal, { ...NO_FORMS, token: state }, state),
    );
  }

  @Post('tokens/:id/revoke')
  async endToken(@CurrentPrincipal() principal: Principal, @Param('id') id: string): Promise<Redirect> {
    await this.revokeToken.execute(principal, id);
    return redirect('/account', 'identity.flash.tokenRevoked');
  }

  private async page(
    principal: Principal,
    forms: AccountForms,
    { status }: FormState = EMPTY_FORM,
  ): Promise<Page> {
    const tokens = principal.mustChangePassword ? [] : await this.queries.tokens(principal);
    return page('identity/account', accountModel(principal, tokens, forms), { status });
  }
}
