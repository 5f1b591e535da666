import { CookieJar, CurrentPrincipal, type Principal, Public, redirect, type Redirect } from '#http';
import { invalid } from '#kernel';
import { isLocale } from '#views';
import { Body, Controller, Post, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { ChooseLanguage } from '../use-cases/choose-language.js';
import { LanguageForm } from './language.form.js';
import { safeNext } from './safe-next.js';

const YEAR_SECONDS = 31_536_000;

@ApiExcludeController()
@Controller()
export class LanguagePages {
  constructor(
    private readonly chooseLanguage: ChooseLanguage,
    private readonly cookies: CookieJar,
  ) {}

  @Post('language')
  @Public()
  async choose(
    @Body() { locale, back }: LanguageForm,
    @CurrentPrincipal() principal: Principal | null,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Redirect> {
    if (!isLocale(locale)) throw invalid('identity.language_unknown');
    if (principal) await this.chooseLanguage.execute(principal, locale);
    this.cookies.write(reply, 'locale', locale, YEAR_SECONDS);
    return redirect(safeNext(back) ?? '/');
  }
}
