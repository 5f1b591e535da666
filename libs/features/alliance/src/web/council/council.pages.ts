import {
  CurrentLocale,
  CurrentPrincipal,
  page,
  redirect,
  Requires,
  type Page,
  type Principal,
  type Redirect,
} from '#http';
import { can } from '#identity';
import { ownUnionId } from '#organizations';
import { Translator, type Locale } from '#views';
import { Controller, Get, Param, Post } from '@nestjs/common';
import { CouncilQueries } from '../../queries/council.queries.js';
import { MembershipQueries } from '../../queries/membership.queries.js';
import { KeepGroups } from '../../use-cases/keep-groups.js';

/** 轮值与工作组: who leads, who works together, and the way into a group. */
@Controller('alliance')
export class CouncilPages {
  constructor(
    private readonly council: CouncilQueries,
    private readonly memberships: MembershipQueries,
    private readonly groups: KeepGroups,
    private readonly translator: Translator,
  ) {}

  @Get('council')
  @Requires('alliance.view')
  async show(@CurrentPrincipal() principal: Principal, @CurrentLocale() locale: Locale): Promise<Page> {
    const terms = await this.council.terms();
    const [running, ...past] = terms[0]?.handedOverOn === null ? terms : [null, ...terms];
    const unionId = ownUnionId(principal);
    const mayJoin =
      unionId !== null &&
      can(principal, 'alliance.join', { unionId }) &&
      (await this.memberships.isMember(unionId));
    const groups = await this.council.groups();
    return page('alliance/council', {
      manages: can(principal, 'alliance.manage'),
      running: running ?? null,
      past,
      next: await this.council.next(),
      seats: (await this.council.seats()).map((seat) => ({
        ...seat,
        role: this.translator.t(locale, `alliance.seat.${seat.kind}`),
        of: seat.unionName ?? this.translator.t(locale, 'alliance.council.federation'),
      })),
      groups: groups.map((group) => {
        const inside = group.members.some((member) => member.unionId === unionId);
        return { ...group, mayJoin: mayJoin && !inside, mayLeave: mayJoin && inside };
      }),
    });
  }

  @Post('groups/:id/join')
  @Requires('alliance.join')
  async join(@CurrentPrincipal() principal: Principal, @Param('id') groupId: string): Promise<Redirect> {
    await this.groups.join({ groupId, unionId: ownUnionId(principal) ?? '', principal });
    return redirect('/alliance/council', 'alliance.flash.groupJoined');
  }

  @Post('groups/:id/leave')
  @Requires('alliance.join')
  async leave(@CurrentPrincipal() principal: Principal, @Param('id') groupId: string): Promise<Redirect> {
    await this.groups.leave({ groupId, unionId: ownUnionId(principal) ?? '', principal });
    return redirect('/alliance/council', 'alliance.flash.groupLeft');
  }
}
