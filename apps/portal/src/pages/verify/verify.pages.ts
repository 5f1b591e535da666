import { CertificateQueries } from '#alliance';
import { formatCertificateCode, normalizeCertificateCode, RegisterQueries } from '#assessment';
import { CurrentLocale, page, type Page, Public, redirect, type Redirect, Throttle } from '#http';
import { Clock, today } from '#kernel';
import { type Locale, Translator } from '#views';
import { Controller, Get, Param, Query } from '@nestjs/common';
import { memberView, type VerifyView, verifyView } from './verify-view.js';

const NOTHING = { code: null, certificate: null, member: null } as const;

/** 证书查验: by hand, or by the QR code on the certificate, which is `/verify/<code>`. */
@Controller('verify')
@Public()
export class VerifyPages {
  constructor(
    private readonly register: RegisterQueries,
    private readonly members: CertificateQueries,
    private readonly translator: Translator,
    private readonly clock: Clock,
  ) {}

  /** @param typed absent on the first visit; a form without scripts sends it as a query */
  @Get()
  form(@CurrentLocale() locale: Locale, @Query('code') typed: unknown): Page | Redirect {
    if (typeof typed !== 'string') return this.show({ ...NOTHING, error: null });
    const code = normalizeCertificateCode(typed).slice(0, 40);
    if (code !== '') return redirect(`/verify/${encodeURIComponent(code)}`);
    const error = this.translator.t(locale, 'public.verify.empty');
    return this.show({ ...NOTHING, error }, 422);
  }

  /** Guessing codes is slow: there are 60 random bits in each. */
  @Get(':code')
  @Throttle({ requests: 60, seconds: 60 })
  async verify(@CurrentLocale() locale: Locale, @Param('code') typed: string): Promise<Page> {
    const certificate = await this.register.verify(typed.slice(0, 40), today(this.clock));
    const member = certificate ? null : await this.members.verify(typed.slice(0, 40));
    const code = formatCertificateCode(normalizeCertificateCode(typed.slice(0, 40)));
    const say = (key: string): string => this.translator.t(locale, key);
    const view = {
      code,
      certificate: certificate && verifyView(certificate, say),
      member: member && memberView(member, say),
      error: null,
    };
    return this.show(view, certificate || member ? 200 : 404);
  }

  private show(view: VerifyView, status = 200): Page {
    return page('public/verify', view, { status });
  }
}
