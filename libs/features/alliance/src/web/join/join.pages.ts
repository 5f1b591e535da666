import {
  CurrentLocale,
  CurrentPrincipal,
  EMPTY_FORM,
  Form,
  FormBody,
  page,
  redirect,
  Requires,
  type FormState,
  type Page,
  type Principal,
  type Redirect,
} from '#http';
import { notFound } from '#kernel';
import { OrganizationsQueries, ownUnionId } from '#organizations';
import { Translator, type Locale } from '#views';
import { Controller, Get, Post } from '@nestjs/common';
import { CertificateQueries } from '../../queries/certificate.queries.js';
import { OwnMembershipQueries } from '../../queries/own-membership.queries.js';
import { JoinAlliance } from '../../use-cases/join-alliance.js';
import { LeaveAlliance } from '../../use-cases/leave-alliance.js';
import { MEMBERSHIP_TONES } from '../membership-tones.js';
import { JoinForm } from './join.form.js';
import { LeaveForm } from './leave.form.js';

/** 我的成员资格: the chair joins, sees how it stands, and leaves; nobody else can say it for the union. */
@Controller('alliance')
@Requires('alliance.join')
export class JoinPages {
  constructor(
    private readonly own: OwnMembershipQueries,
    private readonly organizations: OrganizationsQueries,
    private readonly certificates: CertificateQueries,
    private readonly joinAlliance: JoinAlliance,
    private readonly leaveAlliance: LeaveAlliance,
    private readonly translator: Translator,
  ) {}

  @Get('join')
  show(@CurrentPrincipal() principal: Principal, @CurrentLocale() locale: Locale): Promise<Page> {
    return this.page(principal, locale, EMPTY_FORM);
  }

  @Post('join')
  join(
    @CurrentPrincipal() principal: Principal,
    @CurrentLocale() locale: Locale,
    @FormBody(JoinForm) form: Form<JoinForm>,
  ): Promise<Page | Redirect> {
    return form.submit(
      async ({ name = '', phone = '', shown, agreed }) => {
        const liaison = { name, phone, shown: shown === 'yes' };
        const unionId = ownUnionId(principal) ?? '';
        await this.joinAlliance.execute({ unionId, agreed: agreed === 'yes', liaison, principal });
        return redirect('/alliance', 'alliance.flash.joined');
      },
      (state) => this.page(principal, locale, state),
    );
  }

  @Post('leave')
  leave(
    @CurrentPrincipal() principal: Principal,
    @CurrentLocale() locale: Locale,
    @FormBody(LeaveForm) form: Form<LeaveForm>,
  ): Promise<Page | Redirect> {
    return form.submit(
      async ({ note = '' }) => {
        await this.leaveAlliance.execute({ unionId: ownUnionId(principal) ?? '', note, principal });
        return redirect('/alliance/join', 'alliance.flash.left');
      },
      (state) => this.page(principal, locale, state),
    );
  }

  private async page(principal: Principal, locale: Locale, form: FormState): Promise<Page> {
    const union = await this.organizations.union(ownUnionId(principal) ?? '');
    if (!union) throw notFound('union');
    const { membership, liaison, steps } = await this.own.of(union.unionId);
    const certificate = await this.certificates.ofUnion(union.unionId);
    const say = (key: string): string => this.translator.t(locale, key);
    const state = membership?.state ?? null;
    const member = membership !== null && membership.joinedOn !== null;
    const typed = form.values;
    return page(
      'alliance/join',
      {
        union: {
          name: union.unionName,
          enterprise: union.enterpriseName,
          subdistrict: union.subdistrictName,
          industry: say(`organizations.industry.${union.industry}`),
        },
        state: state && { text: say(`alliance.state.${state}`), tone: MEMBERSHIP_TONES[state] },
        explanation: say(`alliance.join.explain.${state ?? 'none'}`),
        star: membership?.star ?? 0,
        since: membership?.since ?? null,
        joinedOn: membership?.joinedOn ?? null,
        member,
        mayJoin: !member && (membership?.star ?? 0) > 0,
        certificate: member && certificate ? { number: certificate.number, code: certificate.code } : null,
        liaison,
        values: {
          name: typed['name'] ?? liaison?.name ?? '',
          phone: typed['phone'] ?? liaison?.phone ?? '',
          shown: typed['shown'] === 'yes',
          agreed: typed['agreed'] === 'yes',
          note: typed['note'] ?? '',
        },
        errors: form.errors,
        summary: form.summary,
        steps: steps.map(({ state: to, on, cause }) => ({
          on,
          text: say(`alliance.state.${to ?? 'none'}`),
          cause: say(`alliance.cause.${cause}`),
        })),
      },
      { status: form.status },
    );
  }
}
