import { ActivityQueries, viewerOf } from '#activities';
import {
  AllianceNewsQueries,
  CouncilQueries,
  MEMBERSHIP_TONES,
  MemberListQueries,
  MembershipQueries,
  type NewsItem,
} from '#alliance';
import { CurrentLocale, CurrentPrincipal, page, type Page, type Principal, Requires } from '#http';
import { can } from '#identity';
import { ownUnionId } from '#organizations';
import { type Locale, Translator } from '#views';
import { Controller, Get } from '@nestjs/common';

const COMING = 4;
const NEWS = 6;
const WORTH_COUNTING = ['candidate', 'grace', 'suspended'] as const;

/** 联盟首页: what is next, what is new, who is in. */
@Controller('alliance')
@Requires('alliance.view')
export class AllianceHomePages {
  constructor(
    private readonly members: MemberListQueries,
    private readonly memberships: MembershipQueries,
    private readonly news: AllianceNewsQueries,
    private readonly council: CouncilQueries,
    private readonly activities: ActivityQueries,
    private readonly translator: Translator,
  ) {}

  @Get()
  async home(@CurrentPrincipal() principal: Principal, @CurrentLocale() locale: Locale): Promise<Page> {
    const manages = can(principal, 'alliance.manage');
    const counts = await this.members.states();
    const coming = await this.activities.list({ viewer: viewerOf(principal), when: 'coming' });
    const [term] = await this.council.terms();
    return page('alliance/home', {
      own: await this.own(principal, locale),
      coming: coming.rows.slice(0, COMING).map((one) => ({
        href: `/activities/${one.id}`,
        title: one.title,
        startsAt: one.startsAt,
        host: one.hostName,
        kind: this.translator.t(locale, `activities.kinds.${one.kind}`),
        cancelled: one.status === 'cancelled',
      })),
      news: (await this.news.latest(NEWS)).map((item) => ({ ...item, ...this.words(item, locale) })),
      members: counts.active + counts.grace,
      others: WORTH_COUNTING.filter((state) => manages && counts[state] > 0).map((state) => ({
        text: this.translator.t(locale, `alliance.home.${STATE_COUNTS[state]}`, { count: counts[state] }),
        href: `/alliance/members?state=${state}`,
      })),
      chair: term?.handedOverOn === null ? { name: term.unionName, until: term.endsOn } : null,
      manages,
    });
  }

  private words(item: NewsItem, locale: Locale) {
    return { text: this.translator.t(locale, `alliance.news.${item.kind}`, { name: item.name }) };
  }

  /** How the reader's own union stands, and what its chair can do about it. */
  private async own(principal: Principal, locale: Locale) {
    const unionId = ownUnionId(principal);
    if (unionId === null) return null;
    const membership = await this.memberships.of(unionId);
    const state = membership?.state ?? null;
    return {
      state: state && {
        text: this.translator.t(locale, `alliance.state.${state}`),
        tone: MEMBERSHIP_TONES[state],
      },
      star: membership?.star ?? 0,
      explanation: this.translator.t(locale, `alliance.join.explain.${state ?? 'none'}`),
      invited: state === 'candidate' && can(principal, 'alliance.join', { unionId }),
      mayOpen: can(principal, 'alliance.join', { unionId }),
    };
  }
}

const STATE_COUNTS = { candidate: 'invited', grace: 'grace', suspended: 'suspended' } as const;
