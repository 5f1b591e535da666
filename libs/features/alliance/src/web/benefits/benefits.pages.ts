import { CurrentLocale, CurrentPrincipal, page, pagerOf, Requires, type Page, type Principal } from '#http';
import { can } from '#identity';
import { Clock, today } from '#kernel';
import { ownUnionId } from '#organizations';
import { Translator, type Locale } from '#views';
import { Controller, Get, Query } from '@nestjs/common';
import { BenefitQueries } from '../../queries/benefit.queries.js';
import { MembershipQueries } from '../../queries/membership.queries.js';
import { PolicyQueries } from '../../queries/policy.queries.js';
import { PolicyListQuery } from './policy-list.query.js';
import { policyModel } from './policy-model.js';

const STARS = [3, 2, 1] as const;

/** 权益与政策: what a union may have now, what each star brings, and the policy library. */
@Controller('alliance/benefits')
@Requires('alliance.view')
export class BenefitsPages {
  constructor(
    private readonly benefits: BenefitQueries,
    private readonly policies: PolicyQueries,
    private readonly memberships: MembershipQueries,
    private readonly translator: Translator,
    private readonly clock: Clock,
  ) {}

  @Get()
  async show(
    @CurrentPrincipal() principal: Principal,
    @CurrentLocale() locale: Locale,
    @Query() query: PolicyListQuery,
  ): Promise<Page> {
    const shelf = query.shelf ?? 'current';
    const day = today(this.clock);
    const unionId = ownUnionId(principal);
    const own = unionId ? await this.memberships.of(unionId) : null;
    const asking = unionId ? (own ?? { state: null, star: 0 }) : null;
    const say = (key: string, params?: Readonly<Record<string, string | number>>): string =>
      this.translator.t(locale, key, params);
    const found = await this.policies.list(shelf, Number(query.page ?? 1), day);
    const all = (await this.benefits.all()).filter(({ active }) => active);
    const mine = unionId ? await this.benefits.ofUnion(unionId) : [];
    return page('alliance/benefits', {
      manages: can(principal, 'alliance.manage'),
      mine: unionId
        ? {
            state: own && say(`alliance.state.${own.state}`),
            member: own !== null && own.joinedOn !== null,
            star: own?.star ?? 0,
            now: mine.filter(({ withdrawnOn }) => withdrawnOn === null),
            past: mine
              .filter(({ withdrawnOn }) => withdrawnOn !== null)
              .map((one) => ({ ...one, because: say(`alliance.cause.${one.withdrawnBecause}`) })),
          }
        : null,
      levels: STARS.map((star) => ({
        star,
        name: say(`common.stars.${star}`),
        benefits: all.filter(({ minStar }) => minStar === star),
      })).filter(({ benefits }) => benefits.length > 0),
      shelf,
      shelves: (['current', 'over'] as const).map((name) => ({
        name,
        href: `/alliance/benefits?shelf=${name}#policies`,
        current: name === shelf,
      })),
      policies: found.rows.map((policy) => policyModel(policy, asking, day, say)),
      pager: pagerOf('/alliance/benefits', { shelf }, found),
    });
  }
}
