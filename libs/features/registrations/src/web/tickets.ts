import { ActivityQueries } from '#activities';
import { Clock, notFound } from '#kernel';
import { type Locale, Translator } from '#views';
import { Injectable } from '@nestjs/common';
import type { Registration } from '../persistence/registration-row.js';
import { NoticeQueries } from '../queries/notice.queries.js';
import { RegistrationQueries } from '../queries/registration.queries.js';
import { type TicketView, ticketView } from './ticket-view.js';

/** A registration as its people see it; who asks has shown that it is theirs. */
@Injectable()
export class Tickets {
  constructor(
    private readonly activities: ActivityQueries,
    private readonly registrations: RegistrationQueries,
    private readonly notices: NoticeQueries,
    private readonly translator: Translator,
    private readonly clock: Clock,
  ) {}

  async view(registration: Registration, locale: Locale): Promise<TicketView> {
    const activity = await this.activities.one(registration.activityId);
    if (!activity) throw notFound('activity');
    const position = await this.registrations.position(registration.id);
    const notices = await this.notices.of(registration.id);
    return ticketView({ registration, activity, position, notices }, this.clock.now(), (key, params) =>
      this.translator.t(locale, `registrations.${key}`, params),
    );
  }
}
