import {
  ActivityExtras,
  ActivityQueries,
  type ActivityView,
  ActivityViewModel,
  isOut,
  seesActivity,
} from '#activities';
import { AppConfig } from '#config';
import { EMPTY_FORM, type FormState, page, type Page, type Principal } from '#http';
import { notFound } from '#kernel';
import { RegistrationPanel } from '#registrations';
import type { Locale } from '#views';
import { Injectable } from '@nestjs/common';

/** 活动页: one activity with everything that hangs on it, put together from the features that know. */
@Injectable()
export class ActivityPage {
  constructor(
    private readonly activities: ActivityQueries,
    private readonly model: ActivityViewModel,
    private readonly extras: ActivityExtras,
    private readonly registrations: RegistrationPanel,
    private readonly config: AppConfig,
  ) {}

  /**
   * @param principal null: a stranger, who sees public activities
   * @param form what somebody tried on the page and was refused
   * @throws DomainError not-found
   */
  async show(
    principal: Principal | null,
    locale: Locale,
    id: string,
    form: FormState = EMPTY_FORM,
  ): Promise<Page> {
    const activity = await this.activities.one(id);
    if (!activity || !seesActivity(principal, activity)) throw notFound('activity');
    const shown = this.model.of(locale, activity);
    const model = {
      activity: shown,
      form,
      share: this.shareOf(activity, shown.when),
      mayKeepCalendar: isOut(activity.status),
      panel: takesGuests(activity) ? await this.registrations.of(activity, principal) : null,
    };
    if (principal === null) return page('activity/public', model, { status: form.status });
    const extras = await this.extras.of(principal, activity);
    return page('activity/page', { ...model, ...extras }, { status: form.status });
  }

  /** What a messenger shows of the link: only of public activities, others say nothing to strangers. */
  private shareOf({ id, title, audience, hasPicture }: ActivityView, when: string): object | null {
    if (audience.who !== 'public') return null;
    const { publicUrl } = this.config.http;
    const url = `${publicUrl}/activities/${id}`;
    return { title, url, description: when, image: hasPicture ? `${url}/picture` : null };
  }
}

function takesGuests({ status }: ActivityView): boolean {
  return status === 'published' || status === 'finished';
}
