import { type FormState, page, type Page, type Pager, type Principal } from '#http';
import { Clock } from '#kernel';
import { type Locale, Translator } from '#views';
import { Injectable } from '@nestjs/common';
import { UNDO_REASONS } from '../domain/scan-delivery.js';
import { AttendanceQueries } from '../queries/attendance.queries.js';
import { HostedActivity } from '../use-cases/hosted-activity.js';

export interface AttendanceFilter {
  readonly guests: number;
  readonly conflicts: number;
}

/** A form on the page that came back with errors. @param of the guest or conflict it is about */
export interface Refused {
  readonly of: string;
  readonly form: FormState;
}

/** 到场情况: what the host sees of who came. */
@Injectable()
export class AttendancePage {
  constructor(
    private readonly hosted: HostedActivity,
    private readonly attendance: AttendanceQueries,
    private readonly translator: Translator,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError not-found */
  async show(
    principal: Principal,
    locale: Locale,
    activityId: string,
    filter: AttendanceFilter,
    refused: Refused | null,
  ): Promise<Page> {
    const { id, title, startsAt, endsAt, status } = await this.hosted.get(principal, activityId);
    const [counts, guests, conflicts, devices] = [
      await this.attendance.counts(id),
      await this.attendance.guests(id, filter.guests),
      await this.attendance.conflicts(id, filter.conflicts),
      await this.attendance.devices(id),
    ];
    const path = `/activities/${id}/attendance`;
    const errorOf = (one: string, name: string): string | null =>
      refused?.of === one ? (refused.form.errors[name] ?? null) : null;
    const typedOf = (one: string, name: string): unknown =>
      refused?.of === one ? refused.form.values[name] : '';
    const model = {
      activity: { id, title, startsAt, over: endsAt < this.clock.now() },
      canScan: status === 'published',
      counts,
      summary: refused?.form.summary ?? [],
      conflicts: conflicts.rows.map((row) => ({
        ...row,
        error: errorOf(row.id, 'note'),
        typed: typedOf(row.id, 'note'),
        words: this.translator.t(locale, `attendance.conflicts.kinds.${row.kind}`),
        advice: this.translator.t(locale, `attendance.conflicts.advice.${row.kind}`),
      })),
      conflictsPager: pagerOf(path, 'conflicts', conflicts),
      guests: guests.rows.map((row) => ({
        ...row,
        flags: row.flags.map((kind) => this.translator.t(locale, `attendance.conflicts.kinds.${kind}`)),
        error: errorOf(row.registrationId, 'reason'),
      })),
      guestsTotal: guests.total,
      pager: pagerOf(path, 'guests', guests),
      reasons: UNDO_REASONS.map((value) => ({
        value,
        label: this.translator.t(locale, `attendance.undo.reasons.${value}`),
      })),
      devices,
    };
    return page('attendance/host', model, { status: refused?.form.status ?? 200 });
  }
}

/** Two lists on one page: each has a number of its own in the address. */
function pagerOf(path: string, name: string, { page, pages }: { page: number; pages: number }): Pager {
  const link = (wanted: number): string | null =>
    wanted >= 1 && wanted <= pages ? `${path}?${name}=${wanted}#${name}` : null;
  return { page, pages, previous: link(page - 1), next: link(page + 1) };
}
