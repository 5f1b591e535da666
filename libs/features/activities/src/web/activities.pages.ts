import { CurrentLocale, CurrentPrincipal, page, type Page, pagerOf, type Principal, Requires } from '#http';
import { can } from '#identity';
import { Clock } from '#kernel';
import { OrganizationsQueries } from '#organizations';
import { type Locale, Translator } from '#views';
import { Controller, Get, Query } from '@nestjs/common';
import { managesActivities } from '../domain/activity-doors.js';
import { ACTIVITY_KINDS } from '../domain/activity-kind.js';
import { viewerOf } from '../domain/viewer.js';
import { ActivityQueries } from '../queries/activity.queries.js';
import type { ActivityListItem } from '../queries/activity-view.js';
import { ActivityListQuery, LIST_TABS } from './activity-list.query.js';
import { ActivityWords } from './activity-words.js';

const PATH = '/activities';

/** 活动: what comes, what was, and what somebody is planning. */
@Controller('activities')
@Requires('activity.view')
export class ActivitiesPages {
  constructor(
    private readonly activities: ActivityQueries,
    private readonly organizations: OrganizationsQueries,
    private readonly words: ActivityWords,
    private readonly translator: Translator,
    private readonly clock: Clock,
  ) {}

  @Get()
  async list(
    @CurrentPrincipal() principal: Principal,
    @CurrentLocale() locale: Locale,
    @Query() query: ActivityListQuery,
  ): Promise<Page> {
    const { tab = 'coming', kind = '', subdistrict = '', mine } = query;
    const found = await this.activities.list({
      viewer: viewerOf(principal),
      when: tab,
      ...(kind && { kind }),
      ...(subdistrict && { subdistrictId: subdistrict }),
      mine: mine === 'yes',
      page: Number(query.page ?? 1),
    });
    const hosts = can(principal, 'activity.host');
    const all = this.translator.t(locale, 'activities.list.all');
    return page('activities/list', {
      tab,
      tabs: LIST_TABS.filter((one) => one !== 'plans' || hosts).map((one) => ({
        href: one === 'coming' ? PATH : `${PATH}?tab=${one}`,
        text: this.translator.t(locale, `activities.list.tabs.${one}`),
        current: one === tab,
      })),
      filter: { kind, subdistrict, mine: mine ?? '' },
      filtered: [kind, subdistrict, mine].some(Boolean),
      kinds: [
        { value: '', label: all },
        ...ACTIVITY_KINDS.map((value) => ({ value, label: this.words.kind(locale, value) })),
      ],
      subdistricts: [
        { value: '', label: all },
        ...(await this.organizations.subdistricts()).map(({ id, name }) => ({ value: id, label: name })),
      ],
      rows: found.rows.map((row) => this.row(locale, row)),
      total: found.total,
      pager: pagerOf(PATH, { tab, kind, subdistrict, mine }, found),
      hosts,
      registers: can(principal, 'activity.register'),
      proposals: managesActivities(principal) ? (await this.activities.proposals()).length : 0,
    });
  }

  private row(locale: Locale, row: ActivityListItem) {
    const over = row.endsAt < this.clock.now();
    return {
      href: `${PATH}/${row.id}`,
      title: row.title,
      kind: this.words.kind(locale, row.kind),
      host: row.hostName,
      day: this.words.day(locale, row.startsAt),
      time: this.words.time(locale, row.startsAt),
      place: row.place,
      online: row.online,
      audience: this.words.audience(locale, { who: row.who, minStar: row.minStar }),
      badge: row.status === 'published' && !over ? null : this.words.badge(locale, row.status, over),
    };
  }
}
