import { ActivityQueries, type ActivityView, hostsActivity } from '#activities';
import { type FormState, type Pager, pagerOf, type Principal } from '#http';
import { Clock, notFound } from '#kernel';
import { type Locale, Translator } from '#views';
import { Injectable } from '@nestjs/common';
import type { PrintKind } from '../persistence/print-store.js';
import { type PrintPart, printParts } from '../print/print-parts.js';
import { RegistrationQueries, type RegistrationCounts } from '../queries/registration.queries.js';
import type { RosterItem } from '../queries/registration-view.js';
import { RosterQueries } from '../queries/roster.queries.js';
import { MESSAGE_CIRCLES } from '../use-cases/send-message.js';
import { COCKPIT_LISTS, type CockpitList, cockpitList, sizeOf } from './cockpit-lists.js';
import { answerWords } from './form-view.js';
import { type StatusBadge, statusBadge } from './status-badge.js';

const PRINTS: readonly PrintKind[] = ['roster', 'badges'];

/** A line with what the host reads of it. */
type CockpitRow = Omit<RosterItem, 'answers'> & {
  readonly badge: StatusBadge;
  readonly replies: readonly { readonly label: string; readonly value: string }[];
  readonly mayDecide: boolean;
  readonly mayCancel: boolean;
};

/** The model of `web/registrations/host`. */
export interface CockpitView {
  readonly activity: ActivityView;
  readonly isOpenStill: boolean;
  readonly counts: RegistrationCounts;
  readonly list: CockpitList;
  readonly tabs: readonly { readonly list: CockpitList; readonly count: number; readonly current: boolean }[];
  readonly search: string;
  readonly rows: readonly CockpitRow[];
  readonly total: number;
  readonly pager: Pager;
  /** what there is to print, in files */
  readonly prints: readonly { readonly kind: PrintKind; readonly parts: readonly PrintPart[] }[];
  readonly circles: readonly { readonly value: string; readonly label: string }[];
  readonly form: FormState;
}

/** Which list, what is looked for in it, and which page; see CockpitListQuery. */
export interface CockpitFilter {
  readonly list?: string | undefined;
  readonly q?: string | undefined;
  readonly page?: string | undefined;
}

/** The host's cockpit: how it stands, who waits for an answer, who comes. */
@Injectable()
export class Cockpit {
  constructor(
    private readonly activities: ActivityQueries,
    private readonly registrations: RegistrationQueries,
    private readonly roster: RosterQueries,
    private readonly translator: Translator,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError not-found for what the principal does not host */
  async hosted(id: string, principal: Principal): Promise<ActivityView> {
    const activity = await this.activities.one(id);
    if (!activity || !hostsActivity(principal, activity)) throw notFound('activity');
    return activity;
  }

  async view(
    activity: ActivityView,
    query: CockpitFilter,
    locale: Locale,
    form: FormState,
  ): Promise<CockpitView> {
    const counts = await this.registrations.counts(activity.id);
    const list = cockpitList(query.list, counts);
    const search = query.q ?? '';
    const statuses = COCKPIT_LISTS[list];
    const found = await this.roster.page(activity.id, { statuses, search, page: Number(query.page ?? 1) });
    const names = Object.keys(COCKPIT_LISTS) as CockpitList[];
    return {
      activity,
      isOpenStill: this.clock.now() < activity.endsAt && activity.status === 'published',
      counts,
      list,
      tabs: names.map((name) => ({ list: name, count: sizeOf(name, counts), current: name === list })),
      search,
      rows: found.rows.map((row) => this.row(activity, row, locale)),
      total: found.total,
      pager: pagerOf(`/activities/${activity.id}/host`, { list, q: search }, found),
      prints: PRINTS.map((kind) => ({ kind, parts: printParts(kind, counts.confirmed) })),
      circles: Object.keys(MESSAGE_CIRCLES).map((value) => ({
        value,
        label: this.translator.t(locale, `registrations.circles.${value}`),
      })),
      form,
    };
  }

  private row({ form }: ActivityView, { answers, ...row }: RosterItem, locale: Locale): CockpitRow {
    return {
      ...row,
      badge: statusBadge(row.status),
      replies: form
        .filter(({ key }) => answers[key] !== undefined)
        .map((field) => ({
          label: field.label,
          value: answerWords(field, answers[field.key] ?? '', locale, this.translator),
        })),
      mayDecide: row.status === 'pending',
      mayCancel: row.status === 'confirmed' || row.status === 'waiting' || row.status === 'offered',
    };
  }
}
